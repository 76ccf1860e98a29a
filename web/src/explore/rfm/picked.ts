import { formatShare } from '../../format/number'
import { texts } from '../../i18n'
import type { NeededModel } from '../saving/needed-model'
import type { Picked } from '../saving/SelectionBar'
import type { RfmResult } from './result'
import { cellsCondition, groupsCondition, type RfmCell } from './selection'

const t = texts('explore')

type Options = NeededModel['options']
type Counted = Pick<RfmResult, 'customers' | 'heatMap' | 'groups'>

/** Cells that are picked, as a segment by the scores of a model. */
export function pickedCells(
  result: Counted,
  options: Options,
  cells: readonly RfmCell[],
): Picked | undefined {
  const [only] = cells
  if (only === undefined) return undefined
  const title =
    cells.length === 1
      ? t('rfm.pickedCell', { recency: String(only.recency), frequency: String(only.frequency) })
      : t('rfm.pickedCells', { count: String(cells.length) })
  const count = cells.reduce(
    (sum, { recency, frequency }) => sum + (result.heatMap.customers[recency - 1]?.[frequency - 1] ?? 0),
    0,
  )
  return {
    title,
    count,
    note: shareOf(count, result),
    segment: {
      method: 'rfm',
      options,
      outputs: ['recency_score', 'frequency_score'],
      segmentBy: (model) => ({ title, when: cellsCondition(model, cells) }),
    },
  }
}

/** Named groups that are picked, as a segment by what a model says. */
export function pickedGroups(
  result: Counted,
  options: Options,
  names: readonly string[],
): Picked | undefined {
  if (names.length === 0) return undefined
  const title = names.join(', ')
  const count = result.groups
    .filter(({ name }) => names.includes(name))
    .reduce((sum, { customers }) => sum + customers, 0)
  return {
    title,
    count,
    note: shareOf(count, result),
    segment: {
      method: 'rfm',
      options,
      outputs: ['group'],
      segmentBy: (model) => ({ title, when: groupsCondition(model, names) }),
    },
  }
}

const shareOf = (count: number, { customers }: Counted) =>
  t('shareOfCustomers', { share: formatShare(customers === 0 ? 0 : count / customers) })
