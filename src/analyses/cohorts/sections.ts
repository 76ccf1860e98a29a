import { say } from '../../language/index.ts'
import type { Chart, Formats, Section, Table } from '../../reports/index.ts'
import { wilsonInterval } from '../../stats/index.ts'
import { cohortLabel } from './label.ts'
import { type Cohort, type CohortsResult, isWhole } from './result.ts'
import {
  countedPeriods,
  eachAfterBeginning,
  eachSinceBeginning,
  isNotOver,
  periodsSinceFirst,
} from './unit-words.ts'

/** Cohorts and ages that are drawn at most, the newest and the first. */
const MOST_COHORTS = 24
const MOST_AGES = 24

/** Cohorts against each other, all of them together, and what they spent. */
export function cohortsSections(found: CohortsResult, formats: Formats): Section[] {
  const { ages, hasMoney } = found
  return [
    {
      title: say`Retention by cohort`,
      blocks: [retentionMap(found, formats), retentionTable(found, formats)],
    },
    ...(ages.length > 1
      ? [{ title: say`All cohorts together`, blocks: [retentionCurve(found, formats), ageTable(found)] }]
      : []),
    ...(hasMoney ? [{ title: say`Revenue by cohort`, blocks: [spendMap(found, formats)] }] : []),
  ]
}

function retentionMap(found: CohortsResult, formats: Formats): Chart {
  const { unit, activity } = found
  const first = firstAge(found)
  const whole = found.cohorts.filter((cohort) => isWhole(cohort, first, found))
  const cohorts = whole.slice(-MOST_COHORTS)
  const last = Math.min(MOST_AGES, Math.max(0, ...cohorts.map(({ active }) => active.length)))
  const ages = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place)
  const columns = first === 0 ? eachSinceBeginning(unit) : eachAfterBeginning(unit)
  return {
    kind: 'heat-map',
    title: say`Share who are active`,
    description: say`A row for each cohort, a column for ${columns}; darker where more did ${activity}.`,
    x: { title: periodsSinceFirst(unit), labels: ages.map(String) },
    y: { title: say`Cohort`, labels: cohorts.map((cohort) => cohortLabel(cohort, found, formats)) },
    value: { title: say`Active`, measure: 'share' },
    cells: cohorts.map((cohort) =>
      ages.map((age) => (isWhole(cohort, age, found) ? cohort.active[age]! / cohort.customers : null)),
    ),
    ...(whole.length > cohorts.length && {
      note: say`The newest ${cohorts.length} of ${whole.length} cohorts.`,
    }),
  }
}

/** Where to begin is to be active, all are when they begin: beside that nothing else would be told apart. */
function firstAge({ start, activity, ages }: CohortsResult): number {
  return start === activity && ages.length > 1 ? 1 : 0
}

function retentionTable(found: CohortsResult, formats: Formats): Table {
  const { unit, cohorts, lastIsComplete } = found
  const shown = [1, 2, 3, 6, 12].filter((age) => found.ages.some((one) => one.age === age))
  return {
    kind: 'table',
    title: say`Cohorts`,
    columns: [
      { name: say`Cohort`, is: 'text' },
      { name: say`Customers`, is: 'count', bar: true },
      ...shown.map((age) => ({
        name: say`After ${countedPeriods(age, unit)}`,
        is: 'share' as const,
        interval: '95%',
      })),
    ],
    rows: cohorts.map((cohort) => [
      `${cohortLabel(cohort, found, formats)}${isWhole(cohort, 0, found) ? '' : '*'}`,
      cohort.customers,
      ...shown.map((age) => (isWhole(cohort, age, found) ? shareOf(cohort, age) : null)),
    ]),
    ...(!lastIsComplete && { note: `* ${isNotOver(unit)}` }),
  }
}

function retentionCurve({ ages, unit }: CohortsResult, formats: Formats): Chart {
  return {
    kind: 'lines',
    title: say`Retention`,
    description: say`The share of all customers who are active, ${countedPeriods(ages.length - 1, unit)} on ${formats.share(ages.at(-1)!.retention.value)}.`,
    x: { title: periodsSinceFirst(unit), measure: { decimals: 0 } },
    y: { title: say`Active`, measure: 'share', from: 0 },
    series: [
      {
        name: say`All cohorts`,
        points: ages
          .slice(1)
          .map(({ age, retention: { value, low, high } }) => ({ x: age, y: value, low, high })),
      },
    ],
    band: say`95% interval`,
  }
}

function ageTable({ ages, unit, hasMoney }: CohortsResult): Table {
  return {
    kind: 'table',
    columns: [
      { name: periodsSinceFirst(unit), is: 'count' },
      { name: say`Cohorts`, is: 'count' },
      { name: say`Customers`, is: 'count' },
      { name: say`Active`, is: 'share', interval: '95%' },
      ...(hasMoney ? [{ name: say`Spent so far, each`, is: 'money' as const }] : []),
    ],
    rows: ages.map(({ age, cohorts, customers, retention, spent }) => [
      age,
      cohorts,
      customers,
      retention,
      ...(hasMoney ? [spent] : []),
    ]),
    note: say`Later rows rest on fewer and older cohorts; what was spent is summed up over rows.`,
    shown: 13,
  }
}

function spendMap(found: CohortsResult, formats: Formats): Chart {
  const { unit } = found
  const cohorts = found.cohorts.slice(-MOST_COHORTS)
  const ages = Math.min(MOST_AGES, Math.max(...cohorts.map(({ money }) => money.length)))
  return {
    kind: 'heat-map',
    title: say`Spent so far by one customer`,
    description: say`What a customer of each cohort has spent, up to ${eachSinceBeginning(unit)}.`,
    x: { title: periodsSinceFirst(unit), labels: Array.from({ length: ages }, (_, age) => String(age)) },
    y: { title: say`Cohort`, labels: cohorts.map((cohort) => cohortLabel(cohort, found, formats)) },
    value: { title: say`Spent, each`, measure: 'money' },
    cells: cohorts.map((cohort) => {
      let sum = 0
      return Array.from({ length: ages }, (_, age) => {
        if (!isWhole(cohort, age, found)) return null
        sum += cohort.money[age]!
        return sum / cohort.customers
      })
    }),
  }
}

function shareOf({ active, customers }: Cohort, age: number) {
  const count = active[age]!
  return { value: count / customers, ...wilsonInterval(count, customers) }
}
