import type { Library } from '../conditions/condition.ts'
import {
  DEFINITION_KINDS,
  type DefinitionStatus,
  listDefinitions,
  type StoredDefinition,
} from '../control/index.ts'
import type { Definition } from '../definition/definition.ts'
import { libraryOf } from '../definition/library.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { SatsumaError } from '../errors/index.ts'
import type { Workspace } from '../workspace/index.ts'

/** A definition as it is saved, parsed. */
export interface SavedDefinition {
  readonly definition: Definition
  readonly version: number
  readonly status: DefinitionStatus
  readonly createdAt: number
  readonly updatedAt: number
}

/** Everything saved, and the library that its references are resolved with. */
export interface SavedDefinitions {
  readonly all: readonly SavedDefinition[]
  readonly library: Library
}

/** Reads the saved definitions; each was checked when it was saved. */
export async function loadDefinitions({ control }: Pick<Workspace, 'control'>): Promise<SavedDefinitions> {
  const stored = await Promise.all(DEFINITION_KINDS.map((kind) => listDefinitions(control, kind)))
  const all = stored.flat().map(parseStored)
  return { all, library: libraryOf(all.map(({ definition }) => definition)) }
}

function parseStored({ kind, name, body, ...stored }: StoredDefinition): SavedDefinition {
  const { definition, problems } = parseDefinition(body, [kind, name])
  if (definition === undefined) throw new SatsumaError(problems)
  const { version, status, createdAt, updatedAt } = stored
  return { definition, version, status, createdAt, updatedAt }
}
