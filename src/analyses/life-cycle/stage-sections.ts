import type { Chart, Formats, Section, Table } from '../../reports/index.ts'
import { periodWords } from '../memberships/index.ts'
import { countCustomers, isCustomer, revenueOf, stageLine, stageTitle } from './customers.ts'
import type { LifeCycleResult, StageResult } from './result.ts'

/** In which stage customers are, what they bring, and what comes next. */
export function nowSection(found: LifeCycleResult, formats: Formats): Section {
  const stages = found.stages.filter(({ sizes }) => sizes.some((size) => size > 0))
  return {
    title: 'Where customers are now',
    lead: 'Everybody is in exactly one stage.',
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
  return {
    kind: 'table',
    columns: [
      { name: 'Stage', is: 'text' },
      { name: 'Profiles', is: 'count', bar: true },
      { name: 'Of customers', is: 'share' },
      ...(hasMoney
        ? ([
            { name: 'Share of revenue', is: 'share', bar: true },
            { name: `Spend a ${unit}`, is: 'money' },
          ] as const)
        : []),
    ],
    rows: stages.map((stage) => [
      stageTitle(stage.name),
      stage.profiles,
      isCustomer(stage) && customers > 0 ? stage.profiles / customers : null,
      ...(hasMoney ? [money > 0 ? stage.money / money : null, stage.spend] : []),
    ]),
    note: `Revenue is of the last ${periodWords(unit, moves.length)}, by the stage in which somebody was when the ${unit} began${hasMoney && money > 0 ? `; ${formats.share(moneyOfNew / money)} of it came from people who were not known before` : ''}.`,
  }
}

function nextTable({ unit, moves }: LifeCycleResult, stages: readonly StageResult[]): Table {
  return {
    kind: 'table',
    title: 'What comes next',
    columns: [
      { name: 'Stage', is: 'text' },
      { name: `Buy within a ${unit}`, is: 'share', interval: '95%' },
      { name: 'Stay, expected', is: { unit: `${unit}s`, decimals: 1 } },
      { name: 'Until lapsed, expected', is: { unit: `${unit}s`, decimals: 1 } },
    ],
    rows: stages.map((stage) => [
      stageTitle(stage.name),
      stage.buying,
      stage.stay?.periods ?? null,
      stage.untilLapsed,
    ]),
    note: `By what happened in the last ${periodWords(unit, moves.length)}.`,
  }
}

/** How many were in each stage over time. */
export function overTimeSections({ instants, stages }: LifeCycleResult, formats: Formats): Section[] {
  if (instants.length < 2) return []
  const shown = stages.filter((stage) => isCustomer(stage) && stage.sizes.some((size) => size > 0))
  const chart: Chart = {
    kind: 'bars',
    title: 'Customers by stage',
    description: `How many customers were in each stage at ${instants.length} instants, the last ${formats.day(instants.at(-1)!)}.`,
    direction: 'up',
    arrangement: 'stacked',
    category: 'At',
    labels: instants.map((at) => formats.day(at)),
    value: { title: 'Customers', measure: 'count' },
    series: shown.map(({ name, sizes }) => ({ name: stageTitle(name), values: sizes })),
  }
  return [{ title: 'How the stages have changed', blocks: [chart] }]
}
