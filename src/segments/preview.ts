import { libraryOf, resolveDefinition } from '../definition/library.ts'
import { type LocatedProblem, parseDefinitions, type ReadDefinitions } from '../definition/read.ts'
import { SatsumaError } from '../errors/index.ts'
import { type BacktestOptions, type SizeAt, sizesOverTime } from '../membership/backtest.ts'
import { type Preview, previewDefinition } from '../membership/preview.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import { targetsOf } from '../membership/targets.ts'
import type { Target } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import type { DefinitionFile } from './apply.ts'
import { warningsOf } from './warnings.ts'

/** What one segment or part of a file would change. */
export interface SegmentPreview extends Preview {
  readonly id: string
  /** Whether a segment of this name is saved already. */
  readonly isNew: boolean
}

export interface FilePreview {
  readonly previews: readonly SegmentPreview[]
  readonly warnings: readonly LocatedProblem[]
}

/** Compares every segment of a file with the saved one of its name, as of now; nothing is saved. */
export async function previewFile(workspace: Workspace, file: DefinitionFile): Promise<FilePreview> {
  const read = readFile(file)
  const drafts = await draftTargets(workspace, read)
  const saved = new Map(targetsOf(await loadDefinitions(workspace)).map((target) => [target.id, target.node]))
  const previews: SegmentPreview[] = []
  for (const { id, node } of drafts) {
    const preview = await previewDefinition(workspace, node, saved.get(id))
    previews.push({ id, isNew: !saved.has(id), ...preview })
  }
  return { previews, warnings: await warningsOf(workspace, [read]) }
}

/** The size over time of every segment of a file that is not saved. */
export async function backtestFile(
  workspace: Workspace,
  file: DefinitionFile,
  instants: readonly number[],
  options: BacktestOptions = {},
): Promise<ReadonlyMap<string, readonly SizeAt[]>> {
  return sizesOverTime(workspace, await draftTargets(workspace, readFile(file)), instants, options)
}

function readFile({ name, text }: DefinitionFile): ReadDefinitions {
  const read = parseDefinitions(text, name)
  if (read.problems.length > 0) throw new SatsumaError(read.problems)
  return read
}

/** What a file asks to be evaluated; it may refer to saved definitions. */
async function draftTargets(
  workspace: Workspace,
  { definitions }: ReadDefinitions,
): Promise<readonly Target[]> {
  const { all } = await loadDefinitions(workspace)
  const library = libraryOf([...all.map(({ definition }) => definition), ...definitions])
  const resolved = definitions.map((definition) => resolveDefinition(definition, library))
  const wrong = resolved.flatMap((one) => one.problems)
  if (wrong.length > 0) throw new SatsumaError(wrong)
  return resolved.flatMap(({ targets }) => targets)
}
