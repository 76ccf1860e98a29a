import { formatShare } from '../../format/number'
import { texts } from '../../i18n'
import type { Picked } from '../saving/SelectionBar'
import { localDay } from './days'
import type { CohortCell, CohortsResult } from './result'
import { cellCondition } from './selection'

const t = texts('explore')

/** As an address has a cell: the number of its cohort's period and its age. */
export function keyOf({
  cohort,
  age,
}: Pick<CohortCell, 'age'> & { readonly cohort: { readonly period: number } }): string {
  return `${cohort.period}-${age}`
}

/** A cell that is picked: who of the cohort came back then, and beside them who did not. */
export function pickedCell(
  result: CohortsResult,
  cells: readonly (CohortCell | null)[],
  key: string,
  timeZone: string,
  titleOf: (cell: CohortCell) => string,
): Picked | undefined {
  const cell = cells.find((one) => one !== null && keyOf(one) === key)
  if (!cell) return undefined
  const { cohort, age, active } = cell
  const day = localDay(cohort.start, timeZone)
  const lost = cohort.customers - active
  const title = titleOf(cell)
  const notTitle = t('retention.lostTitle', { cell: title })
  return {
    title,
    count: active,
    note: t('retention.shareOf', {
      share: formatShare(cohort.customers === 0 ? 0 : active / cohort.customers),
    }),
    segment: { title, when: cellCondition(result, day, age, true) },
    others:
      lost === 0
        ? []
        : [
            {
              label: t('retention.saveLost', { count: lost }),
              count: lost,
              segment: { title: notTitle, when: cellCondition(result, day, age, false) },
            },
          ],
  }
}
