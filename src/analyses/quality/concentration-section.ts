import { say } from '../../language/index.ts'
import type { Chart, Formats, Section } from '../../reports/index.ts'
import type { Concentration } from '../purchases/index.ts'

/** How much of the revenue a few customers give. */
export function concentrationSection(
  { gini, top, lorenz, customers, negative }: Concentration,
  formats: Formats,
): Section {
  const chart: Chart = {
    kind: 'curve',
    title: say`Revenue by customers`,
    description: say`The share of revenue that the least share of customers gave; Gini coefficient ${formats.number(gini.value, { decimals: 2 })}.`,
    x: { title: say`Customers, the smallest first`, measure: 'share' },
    y: { title: say`Revenue`, measure: 'share' },
    series: [{ name: say`Customers`, points: lorenz.map(({ customers: x, amount: y }) => ({ x, y })) }],
    against: { name: say`All the same` },
  }
  return {
    title: say`Concentration of revenue`,
    lead: say`Of ${formats.counted(customers, 'customer')} of the last year.`,
    blocks: [
      {
        kind: 'facts',
        facts: [{ label: say`Gini coefficient`, value: { measure: { decimals: 2 }, value: gini } }],
      },
      {
        kind: 'table',
        columns: [
          { name: say`The best`, is: 'share' },
          { name: say`gave of the revenue`, is: 'share', bar: true },
        ],
        rows: top.map((one) => [one.customers, one.money]),
        ...(negative > 0 && {
          note: say`${formats.counted(negative, 'customer')} gave back more than they bought; they count as 0.`,
        }),
      },
      chart,
    ],
  }
}
