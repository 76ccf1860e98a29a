import type { DataTable } from '../../charts/export/data-table'
import { formatCount } from '../../format/number'
import { texts } from '../../i18n'
import { useMoney } from '../use-money'
import { customersLine } from './customers-line'
import { type RfmResult, type RfmSquare, squaresOf } from './result'
import { fallingRanges, risingRanges } from './score-ranges'
import { shownScores, tiesNote } from './ties-note'

const t = texts('explore')

/** What of a square sets its shade. */
export type ShownValue = 'customers' | 'revenue'

/** The heat map as it is drawn: scores that somebody can have, as the ranges that they stand for. */
export function useShownSquares(result: RfmResult, shown: ShownValue) {
  const { money, shortMoney } = useMoney(result.currencies)
  const recencyRanges = fallingRanges(result.cuts.recency)
  const frequencyRanges = risingRanges(result.cuts.frequency)
  const recency = new Map(
    [...shownScores(result, 'recency', recencyRanges)].map(([score, range]) => [
      score,
      t('rfm.days', { range }),
    ]),
  )
  const frequency = shownScores(result, 'frequency', frequencyRanges)
  const squares = squaresOf(result).filter(
    (square) => recency.has(square.recency) && frequency.has(square.frequency),
  )
  const rangesOf = (square: RfmSquare) => ({
    recency: recency.get(square.recency) ?? '',
    frequency: frequency.get(square.frequency) ?? '',
  })
  const most = Math.max(1, ...squares.map((square) => square[shown]))
  const table: DataTable = {
    columns: [
      { name: t('rfm.recency') },
      { name: t('rfm.frequency') },
      { name: t('rfm.customers'), write: formatCount },
      { name: t('rfm.revenue'), write: money },
    ],
    rows: squares.map((square) => [
      rangesOf(square).recency,
      rangesOf(square).frequency,
      square.customers,
      square.revenue,
    ]),
  }
  return {
    squares,
    rows: [...recency.values()],
    columns: [...frequency.values()],
    cells: squares.map((square) => ({
      level: square[shown] / most,
      text: shown === 'revenue' ? shortMoney(square.revenue) : formatCount(square.customers),
      title: t('rfm.cell', rangesOf(square)),
      lines: [
        customersLine(square.customers, result.customers === 0 ? 0 : square.customers / result.customers),
        t('rfm.revenueOf', { money: money(square.revenue) }),
      ],
    })),
    table,
    note: [
      ...tiesNote(result, 'recency', recencyRanges, recency),
      ...tiesNote(result, 'frequency', frequencyRanges, frequency),
    ].join(' '),
  }
}
