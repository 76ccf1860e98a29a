import { useTimeZone } from '../../api/status'
import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { useMoney } from '../use-money'
import { localDay } from './days'
import { periodName } from './period-name'
import type { Cohort, CohortCell, CohortsResult, ShownValue } from './result'

const t = texts('explore')

/** How cohorts and their ages are named, written and told. */
export function useCohortWords(result: CohortsResult, shown: ShownValue) {
  const timeZone = useTimeZone()
  const { money, shortMoney } = useMoney(result.currencies)
  const nameOf = ({ start }: Pick<Cohort, 'start'>) => periodName(localDay(start, timeZone), result.unit)
  return {
    nameOf,
    write: (value: number) => {
      if (shown === 'retention') return formatShare(value)
      return shown === 'revenue' ? shortMoney(value) : formatCount(value)
    },
    titleOf: ({ cohort, age }: CohortCell) =>
      t('retention.cell', {
        cohort: nameOf(cohort),
        age: t(`retention.later.${result.unit}`, { count: age }),
      }),
    linesOf: ({ active, cohort, money: spent, isWhole }: CohortCell) => [
      t('retention.activeOf', {
        active: formatCount(active),
        of: formatCount(cohort.customers),
        share: formatShare(cohort.customers === 0 ? 0 : active / cohort.customers),
      }),
      ...(result.hasMoney ? [t('retention.spent', { money: money(spent) })] : []),
      ...(isWhole ? [] : [t('retention.notOver')]),
    ],
  }
}
