import type { Chart, Formats, Section } from '../../reports/index.ts'
import type { Concentration } from '../purchases/index.ts'

/** How much of the revenue a few customers give. */
export function concentrationSection(
  { gini, top, lorenz, customers, negative }: Concentration,
  formats: Formats,
): Section {
  const chart: Chart = {
    kind: 'curve',
    title: 'Revenue by customers',
    description: `The share of revenue that the least share of customers gave; Gini coefficient ${formats.number(gini.value, { decimals: 2 })}.`,
    x: { title: 'Customers, the smallest first', measure: 'share' },
    y: { title: 'Revenue', measure: 'share' },
    series: [{ name: 'Customers', points: lorenz.map(({ customers: x, amount: y }) => ({ x, y })) }],
    against: { name: 'All the same' },
  }
  return {
    title: 'Concentration of revenue',
    lead: `Of ${formats.counted(customers, 'customer')} of the last year.`,
    blocks: [
      {
        kind: 'facts',
        facts: [{ label: 'Gini coefficient', value: { measure: { decimals: 2 }, value: gini } }],
      },
      {
        kind: 'table',
        columns: [
          { name: 'The best', is: 'share' },
          { name: 'gave of the revenue', is: 'share', bar: true },
        ],
        rows: top.map((one) => [one.customers, one.money]),
        ...(negative > 0 && {
          note: `${formats.counted(negative, 'customer')} gave back more than they bought; they count as 0.`,
        }),
      },
      chart,
    ],
  }
}
