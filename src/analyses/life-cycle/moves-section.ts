import { say } from '../../language/index.ts'
import type { Block, Chart, Formats, Section, Value } from '../../reports/index.ts'
import type { TransitionMatrix } from '../../stats/index.ts'
import { capital } from '../capitals.ts'
import { aPeriodLater, periodWords, withinAPeriod } from '../memberships/index.ts'
import { stageTitle } from './customers.ts'
import type { LifeCycleResult, StageResult } from './result.ts'

/** How customers go from stage to stage; nothing without a whole period. */
export function movesSections(found: LifeCycleResult, formats: Formats): Section[] {
  const { matrix, stages, unit } = found
  if (matrix === null) return []
  const names = stages.map(({ name }) => stageTitle(name))
  const kept = stages.flatMap(({ sizes }, place) => (sizes.some((size) => size > 0) ? [place] : []))
  const heat: Chart = {
    kind: 'heat-map',
    title: say`From stage to stage ${withinAPeriod(unit)}`,
    description: say`Of those in the stage of a row, the share that was in the stage of a column ${aPeriodLater(unit)}; empty where nobody was.`,
    x: { title: capital(aPeriodLater(unit)), labels: kept.map((place) => names[place]!) },
    y: { title: say`Stage`, labels: kept.map((place) => names[place]!) },
    value: { title: say`Share`, measure: 'share' },
    // Most ways nobody went: what is left empty lets the others be seen.
    cells: kept.map((from) => kept.map((to) => matrix.rows[from]?.[to]?.share || null)),
  }
  return [
    {
      title: say`How customers move`,
      blocks: [heat, flow(found, kept, formats)],
    },
    { title: say`All moves`, detail: true, blocks: [allMoves(matrix, stages, kept)] },
  ]
}

function flow(
  { instants, stages, moves, unit }: LifeCycleResult,
  kept: readonly number[],
  formats: Formats,
): Chart {
  const shown = moves.slice(-2)
  const titles = [...kept.map((place) => stageTitle(stages[place]!.name)), say`Not known yet`]
  const rows = [...kept, stages.length]
  return {
    kind: 'flow',
    title: say`Flows of the latest periods`,
    description: say`How many went from which stage to which, over ${periodWords(unit, shown.length)}.`,
    measure: 'count',
    columns: instants.slice(-shown.length - 1).map((at) => ({ title: formats.day(at), stages: titles })),
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

function allMoves(matrix: TransitionMatrix, stages: readonly StageResult[], kept: readonly number[]): Block {
  const rows = kept.flatMap((from) =>
    kept.flatMap((to) => {
      const cell = matrix.rows[from]?.[to]
      if (!cell || cell.count === 0) return []
      const value: Value = { value: cell.share, low: cell.low, high: cell.high }
      return [[stageTitle(stages[from]!.name), stageTitle(stages[to]!.name), cell.count, value]]
    }),
  )
  return {
    kind: 'table',
    columns: [
      { name: say`From`, is: 'text' },
      { name: say`To`, is: 'text' },
      { name: say`Moves`, is: 'count' },
      { name: say`Of the stage`, is: 'share', interval: '95%' },
    ],
    rows,
    shown: 12,
  }
}
