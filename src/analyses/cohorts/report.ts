import type { Chart, Finding, Method, Note, Section, Table } from '../../reports/index.ts'
import { type Formats, formatsOf } from '../../reports/index.ts'
import { wilsonInterval } from '../../stats/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import type { CohortsOptions } from './analysis.ts'
import { type AgeResult, type Cohort, type CohortsResult, isWhole } from './result.ts'

/** What cohorts mean to people. */
export function cohortsReport(
  found: CohortsResult,
  { calendar, currency: said }: ReportContext<CohortsOptions>,
): ReportBody {
  const currency = said ?? found.currencies[0]?.currency
  const view = new View(found, formatsOf({ timeZone: calendar.timeZone, ...(currency && { currency }) }))
  return {
    ...(currency && { currency }),
    about: [
      ...(found.among === null ? [] : [{ label: 'Among', value: found.among }]),
      { label: 'Customers', value: { measure: 'count', value: found.customers } },
      { label: 'Cohorts', value: { measure: 'count', value: found.cohorts.length } },
      { label: 'Began with', value: `the first ${found.start}` },
      { label: 'Active with', value: found.activity },
    ],
    findings: view.findings(),
    trust: view.trust(),
    sections: view.sections(),
    method: METHOD,
  }
}

/** Cohorts and ages that are drawn at most, the newest and the first. */
const MOST_COHORTS = 24
const MOST_AGES = 24

class View {
  readonly #found: CohortsResult
  readonly #formats: Formats

  constructor(found: CohortsResult, formats: Formats) {
    this.#found = found
    this.#formats = formats
  }

  findings(): Finding[] {
    const findings = [this.#next(), this.#newer(), this.#later(), this.#spent(), this.#largest()]
    return findings.filter((finding) => finding !== undefined)
  }

  #next(): Finding | undefined {
    const { ages, unit, activity } = this.#found
    const next = ages[1]
    if (!next) return undefined
    return {
      figure: { measure: 'share', value: next.retention },
      sentence: `of customers are active (${activity}) in the ${unit} after they began: ${this.#formats.count(next.active)} of ${this.#formats.count(next.customers)}.`,
    }
  }

  #newer(): Finding | undefined {
    const { newer, unit } = this.#found
    if (!newer) return undefined
    const { share } = this.#formats
    const { low, high, value } = newer.difference
    const sure = low > 0 || high < 0
    const way = value > 0 ? 'more' : 'less'
    return {
      figure: { measure: 'share', value: newer.share },
      sentence: sure
        ? `of the newer half of cohorts come back after one ${unit}, against ${share(newer.restShare)} of the older half: newer customers come back ${way}.`
        : `of the newer half of cohorts come back after one ${unit}, ${share(newer.restShare)} of the older half: no sure difference.`,
      ...(sure &&
        value < 0 && {
          advice: 'Look at what changed for newcomers: where they come from, what they buy first.',
        }),
    }
  }

  /** The last age that half of all customers have come to. */
  get #lastCommon(): AgeResult | undefined {
    return this.#found.ages.findLast(({ customers }) => customers >= this.#found.customers / 2)
  }

  #later(): Finding | undefined {
    const { unit } = this.#found
    const last = this.#lastCommon
    if (!last || last.age < 2) return undefined
    return {
      figure: { measure: 'share', value: last.retention },
      sentence: `are active ${last.age} ${unit}s after they began (${this.#formats.counted(last.cohorts, 'cohort')} ${last.cohorts === 1 ? 'has' : 'have'} come so far).`,
    }
  }

  #spent(): Finding | undefined {
    const { ages, unit, hasMoney } = this.#found
    const last = this.#lastCommon
    if (!hasMoney || !last || last.age === 0) return undefined
    return {
      figure: { measure: 'money', value: last.spent },
      sentence: `is what a customer has spent ${last.age} ${unit}s on, ${this.#formats.money(ages[0]!.spent)} of it in the first ${unit}.`,
      advice: 'What it costs to win a customer should stay well below it.',
    }
  }

  #largest(): Finding | undefined {
    const { cohorts, unit } = this.#found
    const [largest] = cohorts.toSorted((a, b) => b.customers - a.customers)
    if (!largest) return undefined
    if (cohorts.length < 3) {
      const { customers } = this.#found
      return {
        figure: { measure: 'count', value: customers },
        sentence: `${customers === 1 ? 'customer' : 'customers'} began so far, in ${this.#formats.counted(cohorts.length, unit)}.`,
      }
    }
    return {
      figure: { measure: 'count', value: largest.customers },
      sentence: `customers began in the largest cohort, ${this.#label(largest)}; the median ${unit} brought ${this.#formats.count(median(cohorts.map(({ customers }) => customers)))}.`,
    }
  }

  trust(): Note[] {
    const { cohorts, lastIsComplete, unit, start, activity, currencies, among } = this.#found
    const notes: Note[] = []
    if (among !== null) {
      notes.push({
        level: 'caution',
        text: `Only those who are in ${among} as of this instant are counted: where it is about who bought lately, they stay by their rule, and whoever left it is not seen.`,
      })
    }
    if (!lastIsComplete) {
      notes.push({
        level: 'caution',
        text: `The last ${unit} is not over: its cells are left empty in the map and left out of all shares; the table marks them with *.`,
      })
    }
    if (start === activity) {
      notes.push({
        level: 'caution',
        text: 'The first cohort may hold customers who began before the data do: it often looks better than the others.',
      })
    }
    const small = cohorts.filter(({ customers }) => customers < 30).length
    if (small > 0) {
      notes.push({
        level: 'caution',
        text: `${this.#formats.counted(small, 'cohort has', 'cohorts have')} fewer than 30 customers; their shares vary by chance.`,
      })
    }
    if (currencies.length > 1) {
      notes.push({
        level: 'warning',
        text: `Purchases are in ${currencies.map(({ currency }) => currency).join(', ')}; their amounts are added up as if they were one currency.`,
      })
    }
    return notes
  }

  sections(): Section[] {
    const { ages, hasMoney } = this.#found
    return [
      { title: 'Retention by cohort', blocks: [this.#heat(), this.#table()] },
      ...(ages.length > 1
        ? [{ title: 'All cohorts together', blocks: [this.#curve(ages), this.#ages(ages)] }]
        : []),
      ...(hasMoney ? [{ title: 'Revenue by cohort', blocks: [this.#money()] }] : []),
    ]
  }

  #label({ start }: Pick<Cohort, 'start'>): string {
    const day = this.#formats.day(start)
    return this.#found.unit === 'month' ? day.slice(day.indexOf(' ') + 1) : day
  }

  #heat(): Chart {
    const { unit, activity } = this.#found
    const cohorts = this.#found.cohorts.slice(-MOST_COHORTS)
    const ages = Math.min(MOST_AGES, Math.max(...cohorts.map(({ active }) => active.length)))
    return {
      kind: 'heat-map',
      title: 'Share who are active',
      description: `A row for each cohort, a column for each ${unit} since it began; darker where more did ${activity}.`,
      x: { title: `${unit}s since the first`, labels: Array.from({ length: ages }, (_, age) => String(age)) },
      y: { title: 'Cohort', labels: cohorts.map((cohort) => this.#label(cohort)) },
      value: { title: 'Active', measure: 'share' },
      cells: cohorts.map((cohort) =>
        Array.from({ length: ages }, (_, age) =>
          isWhole(cohort, age, this.#found) ? cohort.active[age]! / cohort.customers : null,
        ),
      ),
      ...(this.#found.cohorts.length > cohorts.length && {
        note: `The newest ${cohorts.length} of ${this.#found.cohorts.length} cohorts.`,
      }),
    }
  }

  #table(): Table {
    const { unit, cohorts, lastIsComplete } = this.#found
    const shown = [1, 2, 3, 6, 12].filter((age) => this.#found.ages.some((one) => one.age === age))
    return {
      kind: 'table',
      title: 'Cohorts',
      columns: [
        { name: 'Cohort', is: 'text' },
        { name: 'Customers', is: 'count', bar: true },
        ...shown.map((age) => ({
          name: `After ${age} ${unit}${age === 1 ? '' : 's'}`,
          is: 'share' as const,
          interval: '95%',
        })),
      ],
      rows: cohorts.map((cohort) => [
        `${this.#label(cohort)}${isWhole(cohort, 0, this.#found) ? '' : '*'}`,
        cohort.customers,
        ...shown.map((age) => (isWhole(cohort, age, this.#found) ? shareOf(cohort, age) : null)),
      ]),
      ...(!lastIsComplete && { note: `* The ${unit} is not over.` }),
    }
  }

  #curve(ages: readonly AgeResult[]): Chart {
    const { unit } = this.#found
    return {
      kind: 'lines',
      title: 'Retention',
      description: `The share of all customers who are active, ${ages.length - 1} ${unit}s on ${this.#formats.share(ages.at(-1)!.retention.value)}.`,
      x: { title: `${unit}s since the first`, measure: { decimals: 0 } },
      y: { title: 'Active', measure: 'share', from: 0 },
      series: [
        {
          name: 'All cohorts',
          points: ages
            .slice(1)
            .map(({ age, retention: { value, low, high } }) => ({ x: age, y: value, low, high })),
        },
      ],
      band: '95% interval',
    }
  }

  #ages(ages: readonly AgeResult[]): Table {
    const { unit, hasMoney } = this.#found
    return {
      kind: 'table',
      columns: [
        { name: `${unit}s since the first`, is: 'count' },
        { name: 'Cohorts', is: 'count' },
        { name: 'Customers', is: 'count' },
        { name: 'Active', is: 'share', interval: '95%' },
        ...(hasMoney ? [{ name: 'Spent so far, each', is: 'money' as const }] : []),
      ],
      rows: ages.map(({ age, cohorts, customers, retention, spent }) => [
        age,
        cohorts,
        customers,
        retention,
        ...(hasMoney ? [spent] : []),
      ]),
      note: 'Later rows rest on fewer and older cohorts; what was spent is summed up over rows.',
      shown: 13,
    }
  }

  #money(): Chart {
    const { unit } = this.#found
    const cohorts = this.#found.cohorts.slice(-MOST_COHORTS)
    const ages = Math.min(MOST_AGES, Math.max(...cohorts.map(({ money }) => money.length)))
    return {
      kind: 'heat-map',
      title: 'Spent so far by one customer',
      description: `What a customer of each cohort has spent, up to each ${unit} since it began.`,
      x: { title: `${unit}s since the first`, labels: Array.from({ length: ages }, (_, age) => String(age)) },
      y: { title: 'Cohort', labels: cohorts.map((cohort) => this.#label(cohort)) },
      value: { title: 'Spent, each', measure: 'money' },
      cells: cohorts.map((cohort) => {
        let sum = 0
        return Array.from({ length: ages }, (_, age) => {
          if (!isWhole(cohort, age, this.#found)) return null
          sum += cohort.money[age]!
          return sum / cohort.customers
        })
      }),
    }
  }
}

function shareOf({ active, customers }: Cohort, age: number) {
  const count = active[age]!
  return { value: count / customers, ...wilsonInterval(count, customers) }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2
}

const METHOD: readonly Method[] = [
  {
    name: 'Cohorts',
    text: 'Everybody is in the cohort of the local period of their first start event, and is counted once in each later period in which they were active. Shares have Wilson’s interval; periods that are not over are left out. All cohorts together: active customers over customers of the cohorts that have come so far.',
    assumptions: ['Who is in the data as new is new: the data begin before most customers did.'],
    source: 'Wilson (1927); Fader & Hardie (2009) on cohorts in repeat buying.',
  },
]
