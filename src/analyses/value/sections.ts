import { manyOf, say } from '../../language/index.ts'
import type { Block, Formats, Section, Table } from '../../reports/index.ts'
import type { ContractResult } from './contract-result.ts'
import { horizonText } from './findings.ts'
import type { BuyingResult, Part, ValueResult } from './result.ts'
import { inTheNext } from './unit-words.ts'

/** Who makes up the value. */
export function fifthsSection(found: ValueResult): Section {
  const { fifths, total, customers, alive, revenue, horizonDays } = found
  const purchases = fifths.reduce((sum, fifth) => sum + fifth.purchases, 0)
  const names = fifths.map((_, place) =>
    fifths.length < 5 ? `${say`Customer`} ${place + 1}` : NTH[place]!(),
  )
  const chart: Block = {
    kind: 'bars',
    title: say`Expected value in ${horizonText(horizonDays)} by fifths of customers`,
    description: say`The best fifth of customers is expected to bring ${Math.round((fifths[0]!.value / total.value) * 100)}% of the value.`,
    category: say`Customers`,
    labels: names,
    value: { title: say`Expected value`, measure: 'money' },
    series: [{ name: say`Expected value`, values: fifths.map(({ value }) => value) }],
  }
  const table: Table = {
    kind: 'table',
    columns: [
      { name: say`Customers`, is: 'text' },
      { name: say`Number`, is: 'count' },
      { name: say`Value each from`, is: 'money' },
      { name: say`Expected value`, is: 'money', bar: true },
      { name: say`Share`, is: 'share' },
      { name: say`Expected purchases`, is: { decimals: 0 } },
      { name: say`Still active`, is: 'share' },
      { name: say`Spent so far`, is: 'money' },
    ],
    rows: fifths.map((fifth, place) => [
      names[place]!,
      fifth.customers,
      fifth.from,
      fifth.value,
      total.value > 0 ? fifth.value / total.value : null,
      fifth.purchases,
      fifth.alive / fifth.customers,
      fifth.revenue,
    ]),
    total: [
      say`All`,
      customers,
      null,
      total.value,
      total.value > 0 ? 1 : null,
      purchases,
      alive / customers,
      revenue,
    ],
    note: say`"Still active" is the mean probability that a customer of the row will ever buy again.`,
  }
  return {
    title: say`Who makes it up`,
    lead: say`Customers in order of what they are expected to bring, a fifth in each row.`,
    blocks: [...(total.value > 0 ? [chart] : []), table],
  }
}

const NTH: readonly (() => string)[] = [
  () => say`Best fifth`,
  () => say`Second fifth`,
  () => say`Third fifth`,
  () => say`Fourth fifth`,
  () => say`Last fifth`,
]

/** How likely customers are active still, and who might be won back. */
export function aliveSection({ aliveCounts, winBack, probablyActive, customers }: BuyingResult): Section {
  const all = manyOf(customers, 'customer')
  return {
    title: say`Who is active still`,
    lead: say`Nobody tells a shop that they leave. Somebody who has been silent for much longer than they used to be has probably left.`,
    blocks: [
      {
        kind: 'histogram',
        title: say`Customers by the probability that they are active`,
        description:
          probablyActive === 1
            ? say`${probablyActive} of ${all} is more likely active than not.`
            : say`${probablyActive} of ${all} are more likely active than not.`,
        x: { title: say`Probability of being active`, measure: 'share', from: 0, to: 1 },
        y: { title: say`Customers`, measure: 'count' },
        edges: Array.from({ length: 11 }, (_, edge) => edge / 10),
        series: [{ name: say`Customers`, values: aliveCounts }],
      },
      {
        kind: 'facts',
        facts: [
          { label: say`More likely active than not`, value: { measure: 'count', value: probablyActive } },
          {
            label: say`Good ones who have probably left`,
            value: { measure: 'count', value: winBack.customers },
          },
          { label: say`What they would bring if active`, value: { measure: 'money', value: winBack.value } },
          { label: say`What they spent so far`, value: { measure: 'money', value: winBack.revenue } },
        ],
      },
      {
        kind: 'text',
        text: say`Good ones are those who would be worth as much as an active customer is on average, if they were active. The list (--out) gives it for each in the column "win_back".`,
      },
    ],
  }
}

/** Value by when customers came, and by segment. */
export function partsSections({ cohorts, segments, horizonDays }: ValueResult, formats: Formats): Section[] {
  const found: Section[] = []
  if (cohorts.length > 1)
    found.push({
      title: say`By when customers came`,
      lead: say`Who came long ago and is still there buys steadily; of those who came lately many will not stay.`,
      blocks: [cohortChart(cohorts, horizonDays, formats), partTable(say`Came first`, cohorts, formats)],
    })
  if (segments.length > 0)
    found.push({
      title: say`By segment`,
      lead: say`Customers among the members of each segment; somebody may be in several.`,
      blocks: [partTable(say`Segment`, segments, formats)],
    })
  return found
}

function cohortChart(cohorts: readonly Part[], horizonDays: number, formats: Formats): Block {
  return {
    kind: 'bars',
    direction: 'up',
    title: say`Expected value of a customer in ${horizonText(horizonDays)}, by when they came`,
    description: say`What a customer of each cohort is expected to bring on average.`,
    category: say`Came first`,
    labels: cohorts.map((cohort) => nameOf(cohort, formats)),
    value: { title: say`Value each`, measure: 'money' },
    interval: say`95% interval`,
    series: [
      {
        name: say`Value each`,
        values: cohorts.map(({ value, customers }) => ({
          value: value.value / customers,
          low: value.low / customers,
          high: value.high / customers,
        })),
      },
    ],
    note: say`Intervals tell how unsure the parameters of the model are.`,
  }
}

/** Months as the language has them, all else as it is called. */
function nameOf({ name, month }: Part, formats: Formats): string {
  if (month === undefined) return name
  const first = formats.day(month)
  return first.slice(first.indexOf(' ') + 1)
}

function partTable(name: string, parts: readonly Part[], formats: Formats): Table {
  return {
    kind: 'table',
    columns: [
      { name, is: 'text' },
      { name: say`Customers`, is: 'count' },
      { name: say`Still active`, is: 'share' },
      { name: say`Expected value`, is: 'money', interval: '95%', bar: true },
      { name: say`Each`, is: 'money' },
      { name: say`Spent so far`, is: 'money' },
    ],
    rows: parts.map((part) => [
      nameOf(part, formats),
      part.customers,
      part.alive / part.customers,
      part.value,
      part.value.value / part.customers,
      part.revenue,
    ]),
    shown: 12,
  }
}

/** Whether contracts end as the model has it. */
export function contractSection({ renewals, unit, parameters }: ContractResult): Section {
  const enough = renewals.filter(({ atRisk }) => atRisk > 0)
  return {
    title: say`Who renews`,
    lead: say`Of those who came to each renewal, the share that paid ${inTheNext(unit)}.`,
    blocks: [
      {
        kind: 'lines',
        title: say`Retention by renewal`,
        description: say`The share that renews, as it was and as the model has it.`,
        x: { title: say`Renewal`, measure: 'count' },
        y: { title: say`Share that renews`, measure: 'share', to: 1 },
        series: [
          {
            name: say`Actual`,
            form: 'dots',
            points: enough.map(({ atRisk, renewed }, place) => ({ x: place + 1, y: renewed / atRisk })),
          },
          {
            name: say`Model`,
            dashed: true,
            points: enough.map(({ expected }, place) => ({ x: place + 1, y: expected })),
          },
        ],
      },
      {
        kind: 'table',
        columns: [
          { name: say`Renewal`, is: 'count' },
          { name: say`Came to it`, is: 'count', bar: true },
          { name: say`Renewed`, is: 'count' },
          { name: say`Share`, is: 'share' },
          { name: say`Model`, is: 'share' },
        ],
        rows: enough.map(({ atRisk, renewed, expected }, place) => [
          place + 1,
          atRisk,
          renewed,
          renewed / atRisk,
          expected,
        ]),
        shown: 12,
      },
      parameterTable([{ of: say`Shifted beta-geometric`, parameters }]),
    ],
  }
}

/** Fitted values with their standard errors. */
export function parameterTable(
  models: readonly { readonly of: string; readonly parameters: ValueParameters }[],
): Table {
  return {
    kind: 'table',
    title: say`Parameters`,
    columns: [
      { name: say`Model`, is: 'text' },
      { name: say`Parameter`, is: 'text' },
      { name: say`Value`, is: { decimals: 4 } },
      { name: say`Standard error`, is: { decimals: 4 } },
    ],
    rows: models.flatMap(({ of, parameters }) =>
      parameters.map(({ name, value, standardError }) => [of, name, value, standardError]),
    ),
  }
}

type ValueParameters = ContractResult['parameters']
