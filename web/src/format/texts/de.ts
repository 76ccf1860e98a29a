import type { Translated } from '../../i18n'
import type { format as en } from './en'

export const format: Translated<typeof en> = {
  justNow: 'gerade eben',
  new: 'neu',
}
