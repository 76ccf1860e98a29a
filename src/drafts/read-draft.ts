import type { Definition, SegmentDefinition } from '../definition/definition.ts'
import { libraryOf, resolveDefinition } from '../definition/library.ts'
import type { Node } from '../definition/node.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { parseDefinitions } from '../definition/read.ts'
import { called, type Path, type Problem, problem, SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'
import { loadDefinitions, type SavedDefinitions } from '../membership/saved-definitions.ts'
import type { Workspace } from '../workspace/index.ts'

/** A definition of one segment as somebody is writing it: as data, or as YAML or JSON text. */
export type WrittenDraft = { readonly definition: unknown } | { readonly text: string }

/** A draft that is understood: its tree as written, and as it is evaluated. */
export interface Draft {
  readonly definition: SegmentDefinition
  readonly node: Node
  /** What it is compared with, as it is evaluated: what is saved under its name, if nothing else. */
  readonly saved: Node | undefined
  /** What is allowed, but hardly meant. */
  readonly warnings: readonly Problem[]
  /** All that is saved. */
  readonly library: SavedDefinitions
}

/**
 * Reads a draft; it may refer to what is saved. Everything that is wrong is told at once, each with its place. It can be
 * compared with another definition than what is saved under its name, such as a part of a segmentation with that part.
 */
export async function readDraft(
  workspace: Workspace,
  written: WrittenDraft,
  against?: unknown,
): Promise<Draft> {
  const { definition, warnings } = parseOne(written)
  const other = against === undefined ? undefined : parseOne({ definition: against }, ['against']).definition
  const library = await loadDefinitions(workspace)
  return { definition, ...resolveDraft(definition, other, library), warnings, library }
}

function parseOne(
  written: WrittenDraft,
  at: Path = [],
): {
  readonly definition: SegmentDefinition
  readonly warnings: readonly Problem[]
} {
  const { definitions, problems, warnings } = 'text' in written ? parseText(written.text) : parseData(written)
  if (problems.length > 0)
    throw new SatsumaError(problems.map((found) => ({ ...found, path: [...at, ...found.path] })))
  const [definition] = definitions
  if (definitions.length === 1 && definition?.kind === 'segment') return { definition, warnings }
  const found =
    definitions.length === 1
      ? say`a ${called(definition?.kind ?? '')}`
      : say`${definitions.length} definitions`
  throw new SatsumaError([problem('drafts/one-segment', { found })])
}

interface Parsed {
  readonly definitions: readonly Definition[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

function parseData({ definition: written }: { readonly definition: unknown }): Parsed {
  const { definition, problems, warnings } = parseDefinition(written)
  return { definitions: definition === undefined ? [] : [definition], problems, warnings }
}

/** A list of one is as good as the one: places begin in the definition. */
function parseText(text: string): Parsed {
  const { definitions, problems, warnings } = parseDefinitions(text, 'draft')
  const inside = <P extends Problem>(found: P): P =>
    typeof found.path[0] === 'number' ? { ...found, path: found.path.slice(1) } : found
  return { definitions, problems: problems.map(inside), warnings: warnings.map(inside) }
}

function resolveDraft(
  definition: SegmentDefinition,
  against: SegmentDefinition | undefined,
  { all }: SavedDefinitions,
) {
  const isSame = (one: Definition) => one.kind === 'segment' && one.name === definition.name
  const others = all.map((one) => one.definition).filter((one) => !isSame(one))
  const resolved = (one: Definition) => resolveOne(one, libraryOf([...others, one]))
  const saved = against ?? all.find((one) => isSame(one.definition))?.definition
  return { node: resolved(definition), saved: saved && resolved(saved) }
}

function resolveOne(definition: Definition, library: SavedDefinitions['library']): Node {
  const { targets, problems } = resolveDefinition(definition, library)
  if (problems.length > 0) throw new SatsumaError(problems)
  return targets[0]!.node
}
