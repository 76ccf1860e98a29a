import { say } from '../../language/index.ts'
import type { Chart, Formats, Section, Table } from '../../reports/index.ts'
import { aPeriod, periodsOf, periodWords, whenThePeriodBegan, withinAPeriod } from '../memberships/index.ts'
import { countCustomers, isCustomer, revenueOf, stageLine, stageTitle } from './customers.ts'
import type { LifeCycleResult, StageResult } from './result.ts'

/** In which stage customers are, what they bring, and what comes next. */
export function nowSection(found: LifeCycleResult, formats: Formats): Section {
  const stages = found.stages.filter(({ sizes }) => sizes.some((size) => size > 0))
  return {
    title: say`Where customers are now`,
    lead: say`Everybody is in exactly one stage.`,
    blocks: [
      worthTable(found, stages, formats),
      { kind: 'list', items: stages.map(({ name }) => stageLine(name)) },
      nextTable(found, stages),
    ],
  }
}

function worthTable(found: LifeCycleResult, stages: readonly StageResult[], formats: Formats): Table {
  const { unit, moves, moneyOfNew } = found
  const hasMoney = found.purchases.amount.length > 0
  const customers = countCustomers(found)
  const money = revenueOf(found)
  const [periods, began] = [periodWords(unit, moves.length), whenThePeriodBegan(unit)]
  return {
    kind: 'table',
    columns: [
      { name: say`Stage`, is: 'text' },
      { name: say`Profiles`, is: 'count', bar: true },
      { name: say`Of customers`, is: 'share' },
      ...(hasMoney
        ? ([
            { name: say`Share of revenue`, is: 'share', bar: true },
            { name: say`Spend ${aPeriod(unit)}`, is: 'money' },
          ] as const)
        : []),
    ],
    rows: stages.map((stage) => [
      stageTitle(stage.name),
      stage.profiles,
      isCustomer(stage) && customers > 0 ? stage.profiles / customers : null,
      ...(hasMoney ? [money > 0 ? stage.money / money : null, stage.spend] : []),
    ]),
    note:
      hasMoney && money > 0
        ? say`Revenue is of the last ${periods}, by the stage in which somebody was ${began}; ${formats.share(moneyOfNew / money)} of it came from people who were not known before.`
        : say`Revenue is of the last ${periods}, by the stage in which somebody was ${began}.`,
  }
}

function nextTable({ unit, moves }: LifeCycleResult, stages: readonly StageResult[]): Table {
  return {
    kind: 'table',
    title: say`What comes next`,
    columns: [
      { name: say`Stage`, is: 'text' },
      { name: say`Buy ${withinAPeriod(unit)}`, is: 'share', interval: '95%' },
      { name: say`Stay, expected`, is: { unit: periodsOf(unit), decimals: 1 } },
      { name: say`Until lapsed, expected`, is: { unit: periodsOf(unit), decimals: 1 } },
    ],
    rows: stages.map((stage) => [
      stageTitle(stage.name),
      stage.buying,
      stage.stay?.periods ?? null,
      stage.untilLapsed,
    ]),
    note: say`By what happened in the last ${periodWords(unit, moves.length)}.`,
  }
}

/** How many were in each stage over time. */
export function overTimeSections({ instants, stages }: LifeCycleResult, formats: Formats): Section[] {
  if (instants.length < 2) return []
  const shown = stages.filter((stage) => isCustomer(stage) && stage.sizes.some((size) => size > 0))
  const chart: Chart = {
    kind: 'bars',
    title: say`Customers by stage`,
    description: say`How many customers were in each stage at ${instants.length} instants, the last ${formats.day(instants.at(-1)!)}.`,
    direction: 'up',
    arrangement: 'stacked',
    category: say`At`,
    labels: instants.map((at) => formats.day(at)),
    value: { title: say`Customers`, measure: 'count' },
    series: shown.map(({ name, sizes }) => ({ name: stageTitle(name), values: sizes })),
  }
  return [{ title: say`How the stages have changed`, blocks: [chart] }]
}
