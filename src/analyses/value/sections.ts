import { type Block, isOrAre, type Section, type Table } from '../../reports/index.ts'
import type { ContractResult } from './contract-result.ts'
import { horizonText } from './findings.ts'
import type { BuyingResult, Part, ValueResult } from './result.ts'

/** Who makes up the value. */
export function fifthsSection(found: ValueResult): Section {
  const { fifths, total, customers, alive, revenue, horizonDays } = found
  const purchases = fifths.reduce((sum, fifth) => sum + fifth.purchases, 0)
  const names = fifths.map((_, place) =>
    fifths.length < 5 ? `Customer ${place + 1}` : `${NTH[place]} fifth`,
  )
  const chart: Block = {
    kind: 'bars',
    title: `Expected value in ${horizonText(horizonDays)} by fifths of customers`,
    description: `The best fifth of customers is expected to bring ${percent(fifths[0]!.value / total.value)} of the value.`,
    category: 'Customers',
    labels: names,
    value: { title: 'Expected value', measure: 'money' },
    series: [{ name: 'Expected value', values: fifths.map(({ value }) => value) }],
  }
  const table: Table = {
    kind: 'table',
    columns: [
      { name: 'Customers', is: 'text' },
      { name: 'Number', is: 'count' },
      { name: 'Value each from', is: 'money' },
      { name: 'Expected value', is: 'money', bar: true },
      { name: 'Share', is: 'share' },
      { name: 'Expected purchases', is: { decimals: 0 } },
      { name: 'Still active', is: 'share' },
      { name: 'Spent so far', is: 'money' },
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
      'All',
      customers,
      null,
      total.value,
      total.value > 0 ? 1 : null,
      purchases,
      alive / customers,
      revenue,
    ],
    note: '"Still active" is the mean probability that a customer of the row will ever buy again.',
  }
  return {
    title: 'Who makes it up',
    lead: 'Customers in order of what they are expected to bring, a fifth in each row.',
    blocks: [...(total.value > 0 ? [chart] : []), table],
  }
}

const NTH = ['Best', 'Second', 'Third', 'Fourth', 'Last']
const percent = (share: number) => `${Math.round(share * 100)}%`

/** How likely customers are active still, and who might be won back. */
export function aliveSection({ aliveCounts, winBack, probablyActive, customers }: BuyingResult): Section {
  return {
    title: 'Who is active still',
    lead: 'Nobody tells a shop that they leave. Somebody who has been silent for much longer than they used to be has probably left.',
    blocks: [
      {
        kind: 'histogram',
        title: 'Customers by the probability that they are active',
        description: `${probablyActive} of ${customers === 1 ? '1 customer' : `${customers} customers`} ${isOrAre(probablyActive)} more likely active than not.`,
        x: { title: 'Probability of being active', measure: 'share', from: 0, to: 1 },
        y: { title: 'Customers', measure: 'count' },
        edges: Array.from({ length: 11 }, (_, edge) => edge / 10),
        series: [{ name: 'Customers', values: aliveCounts }],
      },
      {
        kind: 'facts',
        facts: [
          { label: 'More likely active than not', value: { measure: 'count', value: probablyActive } },
          {
            label: 'Good ones who have probably left',
            value: { measure: 'count', value: winBack.customers },
          },
          { label: 'What they would bring if active', value: { measure: 'money', value: winBack.value } },
          { label: 'What they spent so far', value: { measure: 'money', value: winBack.revenue } },
        ],
      },
      {
        kind: 'text',
        text: 'Good ones are those who would be worth as much as an active customer is on average, if they were active. The list (--out) gives it for each in the column "win_back".',
      },
    ],
  }
}

/** Value by when customers came, and by segment. */
export function partsSections({ cohorts, segments, horizonDays }: ValueResult): Section[] {
  const found: Section[] = []
  if (cohorts.length > 1)
    found.push({
      title: 'By when customers came',
      lead: 'Who came long ago and is still there buys steadily; of those who came lately many will not stay.',
      blocks: [cohortChart(cohorts, horizonDays), partTable('Came first', cohorts)],
    })
  if (segments.length > 0)
    found.push({
      title: 'By segment',
      lead: 'Customers among the members of each segment; somebody may be in several.',
      blocks: [partTable('Segment', segments)],
    })
  return found
}

function cohortChart(cohorts: readonly Part[], horizonDays: number): Block {
  return {
    kind: 'bars',
    direction: 'up',
    title: `Expected value of a customer in ${horizonText(horizonDays)}, by when they came`,
    description: 'What a customer of each cohort is expected to bring on average.',
    category: 'Came first',
    labels: cohorts.map(({ name }) => name),
    value: { title: 'Value each', measure: 'money' },
    interval: '95% interval',
    series: [
      {
        name: 'Value each',
        values: cohorts.map(({ value, customers }) => ({
          value: value.value / customers,
          low: value.low / customers,
          high: value.high / customers,
        })),
      },
    ],
    note: 'Intervals tell how unsure the parameters of the model are.',
  }
}

function partTable(name: string, parts: readonly Part[]): Table {
  return {
    kind: 'table',
    columns: [
      { name, is: 'text' },
      { name: 'Customers', is: 'count' },
      { name: 'Still active', is: 'share' },
      { name: 'Expected value', is: 'money', interval: '95%', bar: true },
      { name: 'Each', is: 'money' },
      { name: 'Spent so far', is: 'money' },
    ],
    rows: parts.map(({ name: part, customers, alive, value, revenue }) => [
      part,
      customers,
      alive / customers,
      value,
      value.value / customers,
      revenue,
    ]),
    shown: 12,
  }
}

/** Whether contracts end as the model has it. */
export function contractSection({ renewals, unit, parameters }: ContractResult): Section {
  const enough = renewals.filter(({ atRisk }) => atRisk > 0)
  return {
    title: 'Who renews',
    lead: `Of those who came to each renewal, the share that paid in the next ${unit}.`,
    blocks: [
      {
        kind: 'lines',
        title: 'Retention by renewal',
        description: 'The share that renews, as it was and as the model has it.',
        x: { title: 'Renewal', measure: 'count' },
        y: { title: 'Share that renews', measure: 'share', to: 1 },
        series: [
          {
            name: 'Actual',
            form: 'dots',
            points: enough.map(({ atRisk, renewed }, place) => ({ x: place + 1, y: renewed / atRisk })),
          },
          {
            name: 'Model',
            dashed: true,
            points: enough.map(({ expected }, place) => ({ x: place + 1, y: expected })),
          },
        ],
      },
      {
        kind: 'table',
        columns: [
          { name: 'Renewal', is: 'count' },
          { name: 'Came to it', is: 'count', bar: true },
          { name: 'Renewed', is: 'count' },
          { name: 'Share', is: 'share' },
          { name: 'Model', is: 'share' },
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
      parameterTable([{ of: 'Shifted beta-geometric', parameters }]),
    ],
  }
}

/** Fitted values with their standard errors. */
export function parameterTable(
  models: readonly { readonly of: string; readonly parameters: ValueParameters }[],
): Table {
  return {
    kind: 'table',
    title: 'Parameters',
    columns: [
      { name: 'Model', is: 'text' },
      { name: 'Parameter', is: 'text' },
      { name: 'Value', is: { decimals: 4 } },
      { name: 'Standard error', is: { decimals: 4 } },
    ],
    rows: models.flatMap(({ of, parameters }) =>
      parameters.map(({ name, value, standardError }) => [of, name, value, standardError]),
    ),
  }
}

type ValueParameters = ContractResult['parameters']
