import { leafOf } from '../../conditions/index.ts'
import { partsWithRest, type SegmentationDefinition } from '../../definition/definition.ts'
import { resolveDefinition } from '../../definition/library.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import { leavesOf } from '../../definition/node.ts'
import { fail, SatsumaError } from '../../errors/index.ts'
import { sayLater, sentence } from '../../language/index.ts'
import { loadDefinitions } from '../../membership/saved-definitions.ts'
import type { Target } from '../../plan/plan.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { shift } from '../../time/calendar.ts'
import { dateInstant } from '../../time/instant.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { setsAt } from '../memberships/index.ts'
import { type MovementsOptions, movementsOptions } from './options.ts'
import { movementsReport } from './report.ts'
import { type Divided, type MovementsResult, movementCounts, stayedShare } from './result.ts'

/** How people moved between the parts of a segmentation, by its present definition at both instants. */
export const movements: Analysis<typeof movementsOptions, MovementsResult> = {
  name: 'movements',
  title: sayLater`Movements`,
  summary: sayLater`How people moved between the parts of a segmentation over a time: who stayed, who came, who went where.`,
  reads: 'customers',
  options: movementsOptions,
  remedies: [
    sayLater`Save a segmentation first: satsuma segments apply FILE.`,
    sayLater`Look at a later time: --since.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: movementsReport,
}

const USUAL = { amount: 90, unit: 'day' } as const

async function run(task: Task<MovementsOptions>): Promise<Outcome<Found<MovementsResult>>> {
  const { workspace, options, progress } = task
  const { from, to } = periodOf(task)
  const chosen = await chooseSegmentation(workspace, options.segmentation)
  if (chosen === undefined) return insufficientData(sayLater`No segmentation is saved.`)
  const { definition, targets } = chosen
  progress({ done: 0, of: 2, phase: sentence`Looking at who was where` })
  const before = await divide(task, targets, from)
  progress({ done: 1, of: 2, phase: sentence`Looking at who is where` })
  const after = await divide(task, targets, to)
  if (after.everyone.size === 0) return insufficientData(sayLater`There are no profiles by this instant.`)
  const counts = movementCounts(before, after)
  return result({
    result: {
      segmentation: definition.name,
      title: definition.title ?? definition.name,
      parts: partsWithRest(definition).map(({ name, title = name }) => ({ name, title })),
      from,
      to,
      untilNow: options.until === undefined,
      isOverTime: targets.every(({ node }) =>
        leavesOf(node).every((leaf) => leafOf(leaf).population === undefined),
      ),
      counts,
      stayed: stayedShare(counts),
    },
  })
}

function periodOf({ workspace, options: { since, until }, asOf }: Task<MovementsOptions>) {
  const calendar = workspace.settings
  const to = until === undefined ? asOf : dateInstant(until, calendar)
  const from = since === undefined ? shift(to, USUAL, -1, calendar) : dateInstant(since, calendar)
  if (to > asOf)
    fail('analysis/invalid-option', { option: '--until', detail: sayLater`That is not over yet.` })
  if (from >= to)
    fail('analysis/invalid-option', {
      option: '--since',
      detail: sayLater`It has to be earlier than the end.`,
    })
  return { from, to }
}

interface Chosen {
  readonly definition: SegmentationDefinition
  readonly targets: readonly Target[]
}

/** The one that is named, or the first that is active; undefined where there is none. */
async function chooseSegmentation(
  workspace: Pick<Task<MovementsOptions>['workspace'], 'control'>,
  named: string | undefined,
): Promise<Chosen | undefined> {
  const { all, library } = await loadDefinitions(workspace)
  const known = all.filter(({ definition }) => definition.kind === 'segmentation')
  const found = known.find(({ definition, status }) =>
    named === undefined ? status === 'active' : definition.name === named,
  )
  if (found === undefined && named !== undefined) {
    const names = known.map(({ definition }) => definition.name)
    fail('command/not-found', { noun: 'segmentation', name: named, nearest: nearestName(named, names) })
  }
  if (found === undefined) return undefined
  const definition = found.definition as SegmentationDefinition
  const { targets, problems } = resolveDefinition(definition, library)
  if (problems.length > 0) throw new SatsumaError(problems)
  return { definition, targets }
}

async function divide(
  { workspace, signal }: Task<MovementsOptions>,
  targets: readonly Target[],
  at: number,
): Promise<Divided> {
  const { everyone, sets } = await setsAt(workspace, targets, at, signal)
  return { everyone, parts: targets.map(({ id }) => sets.get(id)!) }
}
