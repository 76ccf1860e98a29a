import type { Bars, Block, Cell, Formats, HeatMap, Section, Table } from '../../reports/index.ts'
import { ADVICE } from './advice.ts'
import type { RfmGroup, RfmResult } from './result.ts'

/** The groups in numbers, and what to do with each. */
export function groupSection(result: RfmResult, formats: Formats): Section {
  const groups = result.groups.filter(({ customers }) => customers > 0)
  return {
    title: 'The groups',
    lead: 'Each customer is in one group. Where the share of revenue is larger than that of customers, a group brings more than its size.',
    blocks: [sharesChart(groups, formats), groupTable(groups, result), ...advice(groups)],
  }
}

function sharesChart(groups: readonly RfmGroup[], { share }: Formats): Bars {
  const largest = groups.toSorted(
    (a, b) => (b.shareOfRevenue ?? b.shareOfCustomers) - (a.shareOfRevenue ?? a.shareOfCustomers),
  )[0]!
  const brings =
    largest.shareOfRevenue === null ? '' : ` and bring ${share(largest.shareOfRevenue)} of the revenue`
  return {
    kind: 'bars',
    title: 'Share of customers and of revenue by group',
    description: `${largest.name} are ${share(largest.shareOfCustomers)} of customers${brings}, the most of all groups.`,
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
    group.revenue,
    group.recencyDays,
    group.orders / group.customers,
    group.revenue / group.customers,
  ]
  return {
    kind: 'table',
    columns: [
      { name: 'Group', is: 'text' },
      { name: 'Customers', is: 'count', bar: true },
      { name: 'Revenue', is: 'money', bar: true },
      { name: 'Days since last purchase', is: { decimals: 0 } },
      { name: 'Orders each', is: { decimals: 1 } },
      { name: 'Revenue each', is: 'money' },
    ],
    rows: groups.map(row),
    total: ['All', customers, revenue, null, orders / customers, revenue / customers],
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

/** Recency against frequency: how many, and what they bring. */
export function heatMapSection(
  { heatMap, scores, customers }: RfmResult,
  { count, counted }: Formats,
): Section {
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
    description: `${count(best)} of ${counted(customers, 'customer')} ${best === 1 ? 'has' : 'have'} the best score of both recency and frequency, at the top right.`,
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
