import { describeNode } from '../../definition/describe.ts'
import { parseDefinition } from '../../definition/parse-definition.ts'
import type { Block, Chart, Finding, Method, Note, Section, Table, Value } from '../../reports/index.ts'
import { type Formats, formatsOf } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { periodWords } from '../memberships/index.ts'
import type { LifeCycleOptions } from './analysis.ts'
import type { LifeCycleResult, StageResult } from './result.ts'
import type { Band, Days } from './rhythm.ts'
import { STAGES } from './stages.ts'

/** What the life cycle of these customers means to people. */
export function lifeCycleReport(
  found: LifeCycleResult,
  context: ReportContext<LifeCycleOptions>,
): ReportBody {
  const currency = context.currency ?? found.currencies[0]?.currency
  const formats = formatsOf({ timeZone: context.calendar.timeZone, ...(currency && { currency }) })
  const view = new View(found, context, formats)
  return {
    ...(currency && { currency }),
    about: [
      { label: 'Customers', value: { measure: 'count', value: found.rhythm.customers } },
      { label: 'A purchase is', value: found.purchases.event },
      { label: 'First purchase', value: { measure: 'day', value: found.firstPurchase } },
      { label: 'Looked back on', value: periodWords(found.unit, found.moves.length) },
    ],
    findings: view.findings(),
    trust: view.trust(),
    sections: [view.now(), ...view.overTime(), ...view.moves(), view.rule()],
    method: METHOD,
  }
}

const titleOf = (name: string) => STAGES.find((stage) => stage.name === name)!.title
const isCustomer = ({ name }: { readonly name: string }) =>
  STAGES.find((stage) => stage.name === name)!.customers
const BUYING = ['first-time', 'active', 'loyal', 'won-back']

class View {
  readonly #found: LifeCycleResult
  readonly #options: LifeCycleOptions
  readonly #formats: Formats

  constructor(found: LifeCycleResult, { options }: ReportContext<LifeCycleOptions>, formats: Formats) {
    this.#found = found
    this.#options = options
    this.#formats = formats
  }

  findings(): Finding[] {
    const findings = [
      this.#buying(),
      this.#atRisk(),
      this.#loyal(),
      this.#first(),
      this.#lapsed(),
      this.#rhythm(),
    ]
    return findings.filter((finding) => finding !== undefined)
  }

  #stage(name: string): StageResult {
    return this.#found.stages.find((stage) => stage.name === name)!
  }

  get #customers(): number {
    return this.#found.stages.filter(isCustomer).reduce((sum, { profiles }) => sum + profiles, 0)
  }

  get #hasMoney(): boolean {
    return this.#found.purchases.amount.length > 0
  }

  get #money(): number {
    return this.#found.stages.reduce((sum, { money }) => sum + money, this.#found.moneyOfNew)
  }

  #buying(): Finding {
    const customers = this.#customers
    const buying = BUYING.reduce((sum, name) => sum + this.#stage(name).profiles, 0)
    const { count } = this.#formats
    return {
      figure: { measure: 'share', value: customers === 0 ? null : buying / customers },
      sentence: `of everybody who ever bought still buy: ${count(buying)} of ${this.#formats.counted(customers, 'customer')} are within the time in which customers of this shop come back.`,
    }
  }

  #atRisk(): Finding | undefined {
    const { unit } = this.#found
    const [risk, active] = [this.#stage('at-risk'), this.#stage('active')]
    if (risk.profiles === 0) return undefined
    const sentence = `${risk.profiles === 1 ? 'customer is' : 'customers are'} at risk: quiet for longer than ${this.#formats.share(this.#options.atRisk)} of those who come back ever were.`
    const worth =
      this.#hasMoney && risk.spend !== null && active.spend !== null && active.spend > risk.spend
        ? ` One who is active spends ${this.#formats.money(active.spend)} a ${unit}, one at risk ${this.#formats.money(risk.spend)}.`
        : ''
    return {
      figure: { measure: 'count', value: risk.profiles },
      sentence: sentence + worth,
      advice: 'Write to them first: most of the others either come by themselves or hardly come any more.',
    }
  }

  #loyal(): Finding | undefined {
    const { loyalFrom } = this.#found.rhythm
    const loyal = this.#stage('loyal')
    const [customers, money] = [this.#customers, this.#money]
    if (!this.#hasMoney || money <= 0 || loyal.profiles === 0) return undefined
    return {
      figure: { measure: 'share', value: loyal.money / money },
      sentence: `of the revenue of the last ${periodWords(this.#found.unit, this.#found.moves.length)} came from customers who were loyal when the ${this.#found.unit} began (${loyalFrom} days of purchases or more); now they are ${this.#formats.share(loyal.profiles / customers)} of all customers.`,
    }
  }

  #first(): Finding | undefined {
    const share = this.#moved('first-time', 'active', 'loyal')
    if (share === undefined) return undefined
    return {
      figure: { measure: 'share', value: share },
      sentence: `of first-time customers buy again within a ${this.#found.unit}.`,
      advice:
        'The second purchase is where most customers are lost or won: make the next step easy right after the first.',
    }
  }

  #lapsed(): Finding | undefined {
    const { buying, profiles } = this.#stage('lapsed')
    if (buying === null || profiles === 0) return undefined
    return {
      figure: { measure: 'share', value: buying },
      sentence: `of the lapsed come back in a ${this.#found.unit}; ${this.#formats.count(profiles)} are lapsed now.`,
    }
  }

  #rhythm(): Finding {
    const [first] = this.#found.rhythm.bands as readonly [Band, ...Band[]]
    const { atRisk, lapsed } = this.#options
    const after = first.to === null ? 'a purchase' : 'a first purchase'
    const { share } = this.#formats
    return {
      figure: { measure: { unit: 'days', decimals: 0 }, value: first.median },
      sentence: `after ${after}, half of those who come back have done so; ${share(atRisk)} have after ${first.atRiskAfter.days} days, ${share(lapsed)} after ${first.lapsedAfter.days}.`,
    }
  }

  /** The share of one stage that was in one of others a period later. */
  #moved(from: string, ...to: string[]): number | undefined {
    const names = this.#found.stages.map(({ name }) => name)
    const row = this.#found.matrix?.rows[names.indexOf(from)]
    return row?.reduce((sum, { share }, place) => (to.includes(names[place]!) ? sum + share : sum), 0)
  }

  trust(): Note[] {
    const { rhythm, moves, currencies, unit } = this.#found
    const few = rhythm.returns < 200
    const short = rhythm.bands.filter(({ followedFor, lapsedAfter }) => lapsedAfter.days > 0.8 * followedFor)
    return [
      {
        level: few ? 'caution' : 'sound',
        text: `The times are fitted to ${this.#formats.counted(rhythm.returns, 'return')} of customers${few ? ', which is little: see their intervals' : ''}.`,
      },
      ...(short.length > 0
        ? [
            {
              level: 'caution' as const,
              text: `Customers were followed for ${short.map(({ followedFor }) => this.#formats.count(followedFor)).join(' and ')} days, hardly longer than it takes to lapse: with a longer history more would be seen to come back, and the times would be longer.`,
            },
          ]
        : []),
      ...this.#tooShort(),
      ...(moves.length < 3
        ? [{ level: 'caution' as const, text: `Moves are of ${periodWords(unit, moves.length)} only.` }]
        : []),
      ...(currencies.length > 1
        ? [
            {
              level: 'warning' as const,
              text: `Purchases are in ${currencies.map(({ currency }) => currency).join(', ')}; their amounts are added up as if they were one currency.`,
            },
          ]
        : []),
      {
        level: 'caution',
        text: 'Past stages are those of today’s times, applied to what was known then. Expected times take moves of the past to go on.',
      },
    ]
  }

  /** Who has lapsed should come back more rarely than who is at risk; if not, these data have a longer rhythm too. */
  #tooShort(): Note[] {
    const [lapsed, risk] = [this.#stage('lapsed').buying, this.#stage('at-risk').buying]
    if (lapsed === null || risk === null || lapsed.low <= risk.value) return []
    const { share } = this.#formats
    return [
      {
        level: 'warning',
        text: `Lapsed customers come back more often (${share(lapsed.value)} in a ${this.#found.unit}) than those at risk (${share(risk.value)}): many seem to buy once a year, which a history of this length cannot tell. Take a larger --lapsed share, or a longer history.`,
      },
    ]
  }

  now(): Section {
    const { unit, moves } = this.#found
    const stages = this.#found.stages.filter(({ sizes }) => sizes.some((size) => size > 0))
    const customers = this.#customers
    const money = this.#money
    const table: Table = {
      kind: 'table',
      columns: [
        { name: 'Stage', is: 'text' },
        { name: 'Profiles', is: 'count', bar: true },
        { name: 'Of customers', is: 'share' },
        ...(this.#hasMoney
          ? ([
              { name: 'Share of revenue', is: 'share', bar: true },
              { name: `Spend a ${unit}`, is: 'money' },
            ] as const)
          : []),
      ],
      rows: stages.map((stage) => [
        titleOf(stage.name),
        stage.profiles,
        isCustomer(stage) && customers > 0 ? stage.profiles / customers : null,
        ...(this.#hasMoney ? [money > 0 ? stage.money / money : null, stage.spend] : []),
      ]),
      note: `Revenue is of the last ${periodWords(unit, moves.length)}, by the stage in which somebody was when the ${unit} began${this.#hasMoney && money > 0 ? `; ${this.#formats.share(this.#found.moneyOfNew / money)} of it came from people who were not known before` : ''}.`,
    }
    const next: Table = {
      kind: 'table',
      title: 'What comes next',
      columns: [
        { name: 'Stage', is: 'text' },
        { name: `Buy within a ${unit}`, is: 'share', interval: '95%' },
        { name: 'Stay, expected', is: { unit: `${unit}s`, decimals: 1 } },
        { name: 'Until lapsed, expected', is: { unit: `${unit}s`, decimals: 1 } },
      ],
      rows: stages.map((stage) => [
        titleOf(stage.name),
        stage.buying,
        stage.stay?.periods ?? null,
        stage.untilLapsed,
      ]),
      note: `By what happened in the last ${periodWords(unit, moves.length)}.`,
    }
    return {
      title: 'Where customers are now',
      lead: 'Everybody is in exactly one stage.',
      blocks: [table, { kind: 'list', items: stages.map(({ name }) => stageLine(name)) }, next],
    }
  }

  overTime(): Section[] {
    const { instants, stages } = this.#found
    if (instants.length < 2) return []
    const shown = stages.filter((stage) => isCustomer(stage) && stage.sizes.some((size) => size > 0))
    const chart: Chart = {
      kind: 'bars',
      title: 'Customers by stage',
      description: `How many customers were in each stage at ${instants.length} instants, the last ${this.#formats.day(instants.at(-1)!)}.`,
      direction: 'up',
      arrangement: 'stacked',
      category: 'At',
      labels: instants.map((at) => this.#formats.day(at)),
      value: { title: 'Customers', measure: 'count' },
      series: shown.map(({ name, sizes }) => ({ name: titleOf(name), values: sizes })),
    }
    return [{ title: 'How the stages have changed', blocks: [chart] }]
  }

  moves(): Section[] {
    const { matrix, stages, unit } = this.#found
    if (matrix === null) return []
    const names = stages.map(({ name }) => titleOf(name))
    const kept = stages.flatMap(({ sizes }, place) => (sizes.some((size) => size > 0) ? [place] : []))
    const heat: Chart = {
      kind: 'heat-map',
      title: `From stage to stage within a ${unit}`,
      description: `Of those in the stage of a row, the share that was in the stage of a column a ${unit} later.`,
      x: { title: `A ${unit} later`, labels: kept.map((place) => names[place]!) },
      y: { title: 'Stage', labels: kept.map((place) => names[place]!) },
      value: { title: 'Share', measure: 'share' },
      cells: kept.map((from) => kept.map((to) => matrix.rows[from]?.[to]?.share ?? null)),
    }
    return [{ title: 'How customers move', blocks: [heat, this.#flow(kept), this.#transitions(kept)] }]
  }

  #flow(kept: readonly number[]): Chart {
    const { instants, stages, moves } = this.#found
    const shown = moves.slice(-2)
    const titles = [...kept.map((place) => titleOf(stages[place]!.name)), 'Not known yet']
    const rows = [...kept, stages.length]
    return {
      kind: 'flow',
      title: 'Flows of the latest periods',
      description: `How many went from which stage to which, over ${periodWords(this.#found.unit, shown.length)}.`,
      measure: 'count',
      columns: instants
        .slice(-shown.length - 1)
        .map((at) => ({ title: this.#formats.day(at), stages: titles })),
      links: shown.flatMap((period, column) =>
        rows.flatMap((from, place) =>
          kept.flatMap((to, target) => {
            const value = period[from]![to]!
            return value > 0 ? [{ column, from: place, to: target, value }] : []
          }),
        ),
      ),
    }
  }

  #transitions(kept: readonly number[]): Block {
    const { matrix, stages } = this.#found
    const rows = kept.flatMap((from) =>
      kept.flatMap((to) => {
        const cell = matrix!.rows[from]?.[to]
        if (!cell || cell.count === 0) return []
        const value: Value = { value: cell.share, low: cell.low, high: cell.high }
        return [[titleOf(stages[from]!.name), titleOf(stages[to]!.name), cell.count, value]]
      }),
    )
    return {
      kind: 'table',
      title: 'All moves',
      columns: [
        { name: 'From', is: 'text' },
        { name: 'To', is: 'text' },
        { name: 'Moves', is: 'count' },
        { name: 'Of the stage', is: 'share', interval: '95%' },
      ],
      rows,
      shown: 12,
    }
  }

  rule(): Section {
    const { rhythm, definition, rhythmDays } = this.#found
    const table: Table = {
      kind: 'table',
      title: 'Times between purchases',
      columns: [
        { name: 'Bought on', is: 'text' },
        { name: 'Customers', is: 'count' },
        { name: 'Returns seen', is: 'count' },
        { name: 'Come back', is: 'share' },
        { name: 'Half of these by day', is: 'count' },
        { name: 'At risk after days', is: 'count', interval: '95%' },
        { name: 'Lapsed after days', is: 'count', interval: '95%' },
      ],
      rows: rhythm.bands.map((band) => [
        bandWords(band),
        band.customers,
        band.returns,
        band.returning,
        band.median,
        daysValue(band.atRiskAfter),
        daysValue(band.lapsedAfter),
      ]),
      note: `Days of purchases within ${rhythmDays} days. Who buys more often is expected back sooner.`,
    }
    const { definition: parsed } = parseDefinition(definition)
    const parts = parsed?.kind === 'segmentation' ? parsed.parts : []
    return {
      title: 'The rule',
      lead: 'These stages are a segmentation of ordinary conditions: saved, it is kept true live, and explains itself for every profile.',
      blocks: [
        table,
        {
          kind: 'list',
          items: [
            ...parts.map(({ name, when }) => `${titleOf(name)}: ${describeNode(when)}`),
            `${titleOf('visitor')}: everybody else.`,
          ],
        },
      ],
    }
  }
}

function stageLine(name: string): string {
  const { title, description } = STAGES.find((stage) => stage.name === name)!
  return `${title}: ${description}`
}

function bandWords({ from, to }: Band): string {
  if (to === null) return from === 1 ? 'any number of days' : `${from} days or more`
  if (from === to) return from === 1 ? '1 day' : `${from} days`
  return `${from} to ${to} days`
}

/** An interval only where both ends are known, and where the days were not shortened to those of a slower band. */
function daysValue({ days, low, high }: Days): Value {
  return low === null || high === null || days < low || days > high ? days : { value: days, low, high }
}

const METHOD: readonly Method[] = [
  {
    name: 'Times between purchases',
    text: 'Purchases of one local day are one. For customers with few, some and many days of purchases within two years, a Kaplan-Meier curve of the days until the next one; gaps that have not ended count as far as they go. A customer is at risk when the stated share of those who come back would have done so, and has lapsed when the larger share would have.',
    formula: 'at risk after t with F(t) = 0.8 F(end), lapsed after t with F(t) = 0.95 F(end), F = 1 - S',
    assumptions: [
      'Customers of a band have one rhythm, and keep it.',
      'Who came later buys as those who came before.',
      'Of those who never come back nothing is known; the share that does is taken as what was seen by the end.',
    ],
    source: 'Kaplan & Meier (1958), Nonparametric estimation from incomplete observations. JASA 53.',
  },
  {
    name: 'Moves',
    text: 'Stages at the ends of equal periods before the instant of the report; shares with Wilson’s intervals, moves of all periods together. The expected stay is 1 / (1 - share that stays), the expected time until lapsed that of the absorbing chain. Moves of one customer in several periods are not independent, so intervals are somewhat too narrow.',
    source: 'Anderson & Goodman (1957), Statistical inference about Markov chains; Kemeny & Snell (1960).',
  },
]
