import type { Bars, Block, Cell, HeatMap, Section, Table } from '../../reports/index.ts'
import { ADVICE } from './advice.ts'
import type { RfmOptions } from './options.ts'
import type { RfmGroup, RfmMovement, RfmResult } from './result.ts'

/** The groups in numbers, and what to do with each. */
export function groupSection(result: RfmResult): Section {
  const groups = result.groups.filter(({ customers }) => customers > 0)
  return {
    title: 'The groups',
    lead: 'Each customer is in one group. Where the share of revenue is larger than that of customers, a group brings more than its size.',
    blocks: [sharesChart(groups), groupTable(groups, result), ...advice(groups)],
  }
}

function sharesChart(groups: readonly RfmGroup[]): Bars {
  const largest = groups.toSorted((a, b) => (b.shareOfRevenue ?? 0) - (a.shareOfRevenue ?? 0))[0]!
  return {
    kind: 'bars',
    title: 'Share of customers and of revenue by group',
    description: `${largest.name} are ${percent(largest.shareOfCustomers)} of customers and bring ${percent(largest.shareOfRevenue ?? 0)} of the revenue, the most of all groups.`,
    category: 'Group',
    labels: groups.map(({ name }) => name),
    value: { title: 'Share', measure: 'share' },
    series: [
      { name: 'of customers', values: groups.map(({ shareOfCustomers }) => shareOfCustomers) },
      { name: 'of revenue', values: groups.map(({ shareOfRevenue }) => shareOfRevenue) },
    ],
  }
}

function groupTable(groups: readonly RfmGroup[], { customers, orders, revenue }: RfmResult): Table {
  const row = (group: RfmGroup): Cell[] => [
    group.name,
    group.customers,
    group.shareOfCustomers,
    group.revenue,
    group.shareOfRevenue,
    group.recencyDays,
    group.orders / group.customers,
    group.revenue / group.customers,
  ]
  return {
    kind: 'table',
    columns: [
      { name: 'Group', is: 'text' },
      { name: 'Customers', is: 'count', bar: true },
      { name: 'Share', is: 'share' },
      { name: 'Revenue', is: 'money', bar: true },
      { name: 'Share of revenue', is: 'share' },
      { name: 'Days since last purchase', is: { decimals: 0 } },
      { name: 'Orders each', is: { decimals: 1 } },
      { name: 'Revenue each', is: 'money' },
    ],
    rows: groups.map(row),
    total: [
      'All',
      customers,
      1,
      revenue,
      revenue > 0 ? 1 : null,
      null,
      orders / customers,
      revenue / customers,
    ],
    note: 'Days, orders and revenue each are means.',
  }
}

function advice(groups: readonly RfmGroup[]): Block[] {
  const known = groups.filter(({ name }) => ADVICE[name])
  if (known.length === 0) return []
  return [
    {
      kind: 'table',
      title: 'Who they are, and what to do',
      columns: [
        { name: 'Group', is: 'text' },
        { name: 'They', is: 'text' },
        { name: 'What to do', is: 'text' },
      ],
      rows: known.map(({ name }) => [name, ADVICE[name]!.meaning, ADVICE[name]!.action]),
    },
  ]
}

const percent = (share: number) => `${Math.round(share * 100)}%`

/** Recency against frequency: how many, and what they bring. */
export function heatMapSection({ heatMap, scores, customers }: RfmResult): Section {
  const labels = Array.from({ length: scores }, (_, index) => String(index + 1))
  const latestFirst = <Row>(rows: readonly Row[]) => rows.toReversed()
  const axes = {
    x: { title: 'Frequency score', labels },
    y: { title: 'Recency score', labels: latestFirst(labels) },
  }
  const best = heatMap.customers.at(-1)!.at(-1)!
  const counts: HeatMap = {
    kind: 'heat-map',
    title: 'Customers by recency and frequency',
    description: `${best} of ${customers} customers have the best score of both recency and frequency, at the top right.`,
    ...axes,
    value: { title: 'Customers', measure: 'count' },
    cells: latestFirst(heatMap.customers),
  }
  const means: HeatMap = {
    kind: 'heat-map',
    title: 'Mean revenue of a customer by recency and frequency',
    description: 'How much a customer of each field has brought; empty where there is nobody.',
    ...axes,
    value: { title: 'Revenue each', measure: 'money' },
    cells: latestFirst(
      heatMap.revenue.map((row, r) => row.map((money, f) => each(money, heatMap.customers[r]![f]!))),
    ),
  }
  return {
    title: 'Recency and frequency',
    lead: 'Top right are those who come often and came lately; bottom right those who came often and have stayed away.',
    blocks: [counts, means],
  }
}

const each = (money: number, customers: number) => (customers === 0 ? null : money / customers)

/** Who was where before, and is where now. */
export function movementSection(
  { since, names, counts, stayed }: RfmMovement,
  { period }: RfmOptions,
): Section {
  const shown = names
    .map((_, place) => place)
    .filter((place) => rowSum(counts, place) + columnSum(counts, place) > 0)
  const absent = names.length
  const shares = shown.map((from) => {
    const total = rowSum(counts, from)
    return shown.map((to) => (counts[from]![to] === 0 ? null : counts[from]![to]! / total))
  })
  const stay = stayed === null ? '' : `${percent(stayed)} of customers are in the group that they were in. `
  const newcomers = rowSum(counts, absent)
  const chart: HeatMap = {
    kind: 'heat-map',
    title: `Movement between groups in ${period} days`,
    description: `${stay}${newcomers === 1 ? '1 customer' : `${newcomers} customers`} bought for the first time since.`,
    y: { title: 'Group then', labels: shown.map((place) => names[place]!) },
    x: { title: 'Group now', labels: shown.map((place) => names[place]!) },
    value: { title: 'Share of those who were in the group', measure: 'share' },
    cells: shares,
    note: 'Both times are scored by the cuts of now, so whoever is in another group has changed, not the cuts. Orders and amounts only add up over time unless a window is set, so of two earlier ones more look low.',
  }
  return {
    title: 'Movement',
    lead: 'Each row is a group as it was, and adds up to 100%: where its customers are now. The diagonal is who stayed.',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Compared with', value: { measure: 'day', value: since } },
          { label: 'In the same group', value: stayed === null ? '–' : { measure: 'share', value: stayed } },
          { label: 'New since', value: { measure: 'count', value: newcomers } },
        ],
      },
      chart,
      movementTable(names, counts, shown),
    ],
  }
}

function movementTable(
  names: readonly string[],
  counts: readonly (readonly number[])[],
  shown: readonly number[],
): Table {
  const absent = names.length
  const rows = shown.map((place): Cell[] => {
    const [before, now, same] = [rowSum(counts, place), columnSum(counts, place), counts[place]![place]!]
    return [
      names[place]!,
      before,
      same,
      before - same,
      counts[absent]![place]!,
      now - same - counts[absent]![place]!,
      now,
    ]
  })
  return {
    kind: 'table',
    title: 'Who stayed, left and came',
    columns: [
      { name: 'Group', is: 'text' },
      ...['Then', 'Stayed', 'Left', 'New customers', 'From other groups', 'Now'].map((name) => ({
        name,
        is: 'count' as const,
      })),
    ],
    rows,
  }
}

const rowSum = (counts: readonly (readonly number[])[], row: number) =>
  counts[row]!.reduce((sum, count) => sum + count, 0)
const columnSum = (counts: readonly (readonly number[])[], column: number) =>
  counts.reduce((sum, row) => sum + row[column]!, 0)

/** Which values have which score, and the cells. */
export function scoreSection(result: RfmResult, { money, count }: RfmOptions): Section {
  const { cuts, scoreCounts, scores, cells } = result
  const order = Array.from({ length: scores }, (_, index) => scores - index)
  const above = (values: readonly number[], score: number) => (score === 1 ? null : values[score - 2]!)
  const upTo = (values: readonly number[], score: number) => (score === scores ? null : values[score - 1]!)
  return {
    title: 'Scores',
    lead: 'Where the scores begin and end, and how many customers have each.',
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: 'Score', is: 'count' },
          { name: 'Days: more than', is: { decimals: 1 } },
          { name: 'up to', is: { decimals: 1 } },
          { name: 'Customers', is: 'count' },
          {
            name: count === 'orders' ? 'Orders: more than' : 'Days with an order: more than',
            is: { decimals: 1 },
          },
          { name: 'up to', is: { decimals: 1 } },
          { name: 'Customers', is: 'count' },
          { name: money === 'total' ? 'Money: more than' : 'Mean order: more than', is: 'money' },
          { name: 'up to', is: 'money' },
          { name: 'Customers', is: 'count' },
        ],
        rows: order.map((score) => [
          score,
          // The best score of recency is of the fewest days.
          above(cuts.recency, scores + 1 - score),
          upTo(cuts.recency, scores + 1 - score),
          scoreCounts.recency[score - 1]!,
          above(cuts.frequency, score),
          upTo(cuts.frequency, score),
          scoreCounts.frequency[score - 1]!,
          above(cuts.money, score),
          upTo(cuts.money, score),
          scoreCounts.money[score - 1]!,
        ]),
        note: 'A dash is no limit. Equal values share a score, so scores may hold different numbers of customers, or none.',
      },
      {
        kind: 'table',
        title: 'Cells',
        columns: [
          { name: 'Scores of recency, frequency, money', is: 'text' },
          { name: 'Group', is: 'text' },
          { name: 'Customers', is: 'count', bar: true },
          { name: 'Revenue', is: 'money' },
        ],
        rows: cells.map(({ cell, group, customers, revenue }) => [cell, group, customers, revenue]),
        shown: 10,
      },
    ],
  }
}
