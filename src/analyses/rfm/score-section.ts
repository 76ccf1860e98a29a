import { say } from '../../language/index.ts'
import type { Cell, Formats, Section, Table } from '../../reports/index.ts'
import type { Dimension } from '../../stats/index.ts'
import type { RfmOptions } from './options.ts'
import type { RfmResult } from './result.ts'

/** Which values have which score, and the cells. */
export function scoreSection(result: RfmResult, options: RfmOptions, formats: Formats): Section {
  return {
    title: say`Scores`,
    lead: say`Where the scores begin and end, and how many customers have each.`,
    detail: true,
    blocks: [cutTable(result, options, formats), cellTable(result)],
  }
}

function cutTable({ cuts, scoreCounts, scores }: RfmResult, options: RfmOptions, formats: Formats): Table {
  const descending = Array.from({ length: scores }, (_, index) => scores - index)
  const whole = (dimension: Dimension, values: readonly number[], place: number) =>
    wholeRange(values[place - 2], values[place - 1], isBelow(dimension, options), formats)
  const row = (score: number): Cell[] => [
    score,
    // The best score of recency is of the fewest days.
    whole('recency', cuts.recency, scores + 1 - score),
    scoreCounts.recency[score - 1]!,
    whole('frequency', cuts.frequency, score),
    scoreCounts.frequency[score - 1]!,
    moneyRange(cuts.money[score - 2], cuts.money[score - 1], formats),
    scoreCounts.money[score - 1]!,
  ]
  const customers = { name: say`Customers`, is: 'count' } as const
  return {
    kind: 'table',
    columns: [
      { name: say`Score`, is: 'count' },
      { name: say`Days since the last purchase`, is: 'text' },
      customers,
      { name: options.count === 'orders' ? say`Orders` : say`Days with an order`, is: 'text' },
      customers,
      { name: options.money === 'total' ? say`Money` : say`Mean order`, is: 'text' },
      customers,
    ],
    rows: descending.map(row),
    note: say`Equal values share a score, so scores may hold different numbers of customers, or none.`,
  }
}

/** Whether a value on a cut has the score below it. */
function isBelow(dimension: Dimension, options: RfmOptions): boolean {
  const own = { recency: options.recencyCuts, frequency: options.frequencyCuts, monetary: options.moneyCuts }
  return options.cuts !== 'r-rfm' || own[dimension] !== undefined
}

/** The whole numbers between two cuts; there may be none. */
function wholeRange(
  low: number | undefined,
  high: number | undefined,
  below: boolean,
  { count }: Formats,
): string {
  const from = low === undefined ? undefined : below ? Math.floor(low) + 1 : Math.ceil(low)
  const to = high === undefined ? undefined : below ? Math.floor(high) : Math.ceil(high) - 1
  if (from === undefined) return say`up to ${count(to!)}`
  if (to === undefined) return say`${count(from)} and more`
  if (from > to) return say`none`
  return from === to ? count(from) : say`${count(from)} to ${count(to)}`
}

function moneyRange(low: number | undefined, high: number | undefined, { money }: Formats): string {
  if (low === undefined) return say`up to ${money(high!)}`
  if (high === undefined) return say`more than ${money(low)}`
  return low === high ? say`none` : say`${money(low)} to ${money(high)}`
}

function cellTable({ cells }: RfmResult): Table {
  return {
    kind: 'table',
    title: say`Cells`,
    columns: [
      { name: say`Recency, frequency, money`, is: 'text' },
      { name: say`Group`, is: 'text' },
      { name: say`Customers`, is: 'count', bar: true },
      { name: say`Revenue`, is: 'money' },
    ],
    rows: cells.map(({ cell, group, customers, revenue }) => [cell, group, customers, revenue]),
    shown: 10,
  }
}
