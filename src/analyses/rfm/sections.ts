import { say, translate } from '../../language/index.ts'
import type { Bars, Block, Cell, Formats, HeatMap, Section, Table } from '../../reports/index.ts'
import { ADVICE } from './advice.ts'
import type { RfmGroup, RfmResult } from './result.ts'

/** The groups in numbers, and what to do with each. */
export function groupSection(result: RfmResult, formats: Formats): Section {
  const groups = result.groups.filter(({ customers }) => customers > 0)
  return {
    title: say`The groups`,
    lead: say`Each customer is in one group. Where the share of revenue is larger than that of customers, a group brings more than its size.`,
    blocks: [sharesChart(groups, formats), groupTable(groups, result), ...advice(groups)],
  }
}

function sharesChart(groups: readonly RfmGroup[], { share }: Formats): Bars {
  const largest = groups.toSorted(
    (a, b) => (b.shareOfRevenue ?? b.shareOfCustomers) - (a.shareOfRevenue ?? a.shareOfCustomers),
  )[0]!
  const { name, shareOfRevenue } = largest
  const ofCustomers = share(largest.shareOfCustomers)
  return {
    kind: 'bars',
    title: say`Share of customers and of revenue by group`,
    description:
      shareOfRevenue === null
        ? say`${name} are ${ofCustomers} of customers, the most of all groups.`
        : say`${name} are ${ofCustomers} of customers and bring ${share(shareOfRevenue)} of the revenue, the most of all groups.`,
    category: say`Group`,
    labels: groups.map(({ name }) => name),
    value: { title: say`Share`, measure: 'share' },
    series: [
      { name: say`of customers`, values: groups.map(({ shareOfCustomers }) => shareOfCustomers) },
      { name: say`of revenue`, values: groups.map(({ shareOfRevenue }) => shareOfRevenue) },
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
      { name: say`Group`, is: 'text' },
      { name: say`Customers`, is: 'count', bar: true },
      { name: say`Revenue`, is: 'money', bar: true },
      { name: say`Days since last purchase`, is: { decimals: 0 } },
      { name: say`Orders each`, is: { decimals: 1 } },
      { name: say`Revenue each`, is: 'money' },
    ],
    rows: groups.map(row),
    total: [say`All`, customers, revenue, null, orders / customers, revenue / customers],
    note: say`Days, orders and revenue each are means.`,
  }
}

function advice(groups: readonly RfmGroup[]): Block[] {
  const known = groups.filter(({ name }) => ADVICE[name])
  if (known.length === 0) return []
  return [
    {
      kind: 'table',
      title: say`Who they are, and what to do`,
      columns: [
        { name: say`Group`, is: 'text' },
        { name: say`They`, is: 'text' },
        { name: say`What to do`, is: 'text' },
      ],
      rows: known.map(({ name }) => [
        name,
        translate(ADVICE[name]!.meaning),
        translate(ADVICE[name]!.action),
      ]),
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
    x: { title: say`Frequency score`, labels },
    y: { title: say`Recency score`, labels: latestFirst(labels) },
  }
  const best = heatMap.customers.at(-1)!.at(-1)!
  const counts: HeatMap = {
    kind: 'heat-map',
    title: say`Customers by recency and frequency`,
    description:
      best === 1
        ? say`${count(best)} of ${counted(customers, 'customer')} has the best score of both recency and frequency, at the top right.`
        : say`${count(best)} of ${counted(customers, 'customer')} have the best score of both recency and frequency, at the top right.`,
    ...axes,
    value: { title: say`Customers`, measure: 'count' },
    cells: latestFirst(heatMap.customers),
  }
  const means: HeatMap = {
    kind: 'heat-map',
    title: say`Mean revenue of a customer by recency and frequency`,
    description: say`How much a customer of each field has brought; empty where there is nobody.`,
    ...axes,
    value: { title: say`Revenue each`, measure: 'money' },
    cells: latestFirst(
      heatMap.revenue.map((row, r) => row.map((money, f) => each(money, heatMap.customers[r]![f]!))),
    ),
  }
  return {
    title: say`Recency and frequency`,
    lead: say`Top right are those who come often and came lately; bottom right those who came often and have stayed away.`,
    blocks: [counts, means],
  }
}

const each = (money: number, customers: number) => (customers === 0 ? null : money / customers)
