import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'

const t = texts('explore')

/** `1,204 customers · 6.1%` */
export const customersLine = (count: number, share: number) =>
  t('rfm.customersShare', { written: formatCount(count), count, share: formatShare(share) })
