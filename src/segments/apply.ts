import { saveDefinitionIn } from '../control/index.ts'
import type { Definition } from '../definition/definition.ts'
import { libraryOf, resolveDefinition } from '../definition/library.ts'
import { type LocatedProblem, parseDefinitions, type ReadDefinitions } from '../definition/read.ts'
import { fail, type Problem, problem, SatsumaError } from '../errors/index.ts'
import type { Kept } from '../language/index.ts'
import { loadDefinitions, type SavedDefinition } from '../membership/saved-definitions.ts'
import type { Workspace } from '../workspace/index.ts'
import { keepSizesIn } from './keep-sizes.ts'
import { warningsOf } from './warnings.ts'

/** A file of definitions: its name for messages, and its text. */
export interface DefinitionFile {
  readonly name: string
  readonly text: string
}

/** What saving a definition did, or would do. */
export interface Applied {
  readonly kind: Definition['kind']
  readonly name: string
  readonly action: 'created' | 'updated' | 'unchanged'
  readonly version: number
}

export interface ApplyResult {
  readonly applied: readonly Applied[]
  readonly warnings: readonly LocatedProblem[]
}

export interface ApplyOptions {
  /** Says what would be saved, and saves nothing. */
  readonly dryRun?: boolean
  /** Who saves them, for the history: the name that the audit log has. */
  readonly by?: Kept
  /** Refuse with `store/version-conflict` unless each of them has this version (0: is not there yet). */
  readonly expectedVersion?: number | undefined
}

/**
 * Saves the definitions of some files, all of them or, where anything is wrong with any, none: every
 * problem is reported at once. A definition that is equal to the saved one keeps its version.
 */
export async function applyDefinitions(
  workspace: Workspace,
  files: readonly DefinitionFile[],
  { dryRun = false, by, expectedVersion }: ApplyOptions = {},
): Promise<ApplyResult> {
  const read = readFiles(files)
  const definitions = read.flatMap((one) => one.definitions)
  const sources = new Map(read.flatMap((one) => one.definitions.map((item) => [item, one.sourceOf(item)])))
  const saved = await loadDefinitions(workspace)
  checkTogether(definitions, saved.all)
  refuseArchived(definitions, saved.all)
  const warnings = await warningsOf(workspace, read)
  const before = new Map(saved.all.map((one) => [keyOf(one.definition), one]))
  for (const one of definitions) checkExpected(one, before.get(keyOf(one))?.version ?? 0, expectedVersion)
  if (dryRun) return { applied: definitions.map((one) => foresee(one, before.get(keyOf(one)))), warnings }
  const at = workspace.clock()
  // Looked at again in the transaction, for whoever saves at the same time.
  const expected = expectedVersion === undefined ? {} : { expectedVersion }
  const applied = await workspace.control.transaction(async (db) => {
    const results: Applied[] = []
    for (const definition of definitions) {
      const { kind, name, written } = definition
      const known = before.get(keyOf(definition))
      const save = { kind, name, body: written, source: sources.get(definition), at, by, ...expected }
      const { version } = await saveDefinitionIn(db, save)
      if (known !== undefined) await keepSizesIn(db, known, { definition, version })
      results.push({ kind, name, version, action: actionOf(known?.version, version) })
    }
    return results
  })
  workspace.edits.announce()
  return { applied, warnings }
}

function checkExpected({ kind, name }: Definition, found: number, expected: number | undefined): void {
  if (expected === undefined || expected === found) return
  fail('store/version-conflict', { noun: kind, name, expected, found })
}

function actionOf(before: number | undefined, after: number): Applied['action'] {
  if (before === undefined) return 'created'
  return before === after ? 'unchanged' : 'updated'
}

function foresee({ kind, name, written }: Definition, known: SavedDefinition | undefined): Applied {
  const same = JSON.stringify(known?.definition.written) === JSON.stringify(written)
  const version = known === undefined ? 1 : known.version + (same ? 0 : 1)
  return { kind, name, version, action: actionOf(known?.version, version) }
}

function readFiles(files: readonly DefinitionFile[]): readonly ReadDefinitions[] {
  const read = files.map(({ name, text }) => parseDefinitions(text, name))
  const problems: Problem[] = read.flatMap((one) => one.problems)
  const seen = new Set<string>()
  for (const one of read.flatMap(({ definitions }) => definitions)) {
    if (seen.has(keyOf(one)))
      problems.push(problem('definition/duplicate-name', { noun: one.kind, name: one.name }))
    seen.add(keyOf(one))
  }
  if (problems.length > 0) throw new SatsumaError(problems)
  return read
}

/** References may go to saved definitions and to those of the same files; saved ones must stay right too. */
function checkTogether(definitions: readonly Definition[], saved: readonly SavedDefinition[]): void {
  const others = saved
    .map(({ definition }) => definition)
    .filter((one) => !definitions.some((new_) => keyOf(new_) === keyOf(one)))
  const library = libraryOf([...others, ...definitions])
  const problems = [...definitions, ...others].flatMap((definition) =>
    resolveDefinition(definition, library).problems.map((found) => ({
      ...found,
      path: [definition.name, ...found.path],
    })),
  )
  if (problems.length > 0) throw new SatsumaError(problems)
}

/** What is archived stays as it is; to say the same again changes nothing. */
function refuseArchived(definitions: readonly Definition[], saved: readonly SavedDefinition[]): void {
  const archived = new Map(
    saved.flatMap((one) => (one.status === 'archived' ? [[keyOf(one.definition), one]] : [])),
  )
  const edited = definitions.filter((one) => {
    const known = archived.get(keyOf(one))
    return known !== undefined && foresee(one, known).action === 'updated'
  })
  if (edited.length === 0) return
  throw new SatsumaError(
    edited.map(({ kind, name }) => problem('command/archived', { noun: kind, name }, [name])),
  )
}

const keyOf = ({ kind, name }: Pick<Definition, 'kind' | 'name'>) => `${kind}:${name}`
