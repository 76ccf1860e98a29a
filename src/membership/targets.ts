import type { DefinitionStatus } from '../control/index.ts'
import type { Definition } from '../definition/definition.ts'
import { type ResolvedTarget, resolveDefinition } from '../definition/library.ts'
import { nearestName } from '../definition/nearest-name.ts'
import { referencesOf } from '../definition/resolve.ts'
import { fail, SatsumaError } from '../errors/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { loadDefinitions, type SavedDefinition, type SavedDefinitions } from './saved-definitions.ts'

/** A saved segment, or a part of a saved segmentation (`lifecycle/loyal`), ready to be planned. */
export interface StoredTarget extends ResolvedTarget {
  readonly version: number
  readonly status: DefinitionStatus
  /** When this definition, or one that it refers to, was last edited. */
  readonly changedAt: number
  readonly definition: Definition
}

/** Everything that an evaluation evaluates: what is active. */
export async function loadTargets(workspace: Workspace): Promise<readonly StoredTarget[]> {
  return targetsOf(await loadDefinitions(workspace)).filter(({ status }) => status === 'active')
}

/** The target of an id, whatever its status; an unknown one is refused with the nearest there is. */
export async function findTarget(workspace: Pick<Workspace, 'control'>, id: string): Promise<StoredTarget> {
  const targets = targetsOf(await loadDefinitions(workspace))
  const target = targets.find((one) => one.id === id)
  if (target !== undefined) return target
  const nearest = nearestName(
    id,
    targets.map((one) => one.id),
  )
  return fail('command/not-found', { noun: 'segment', name: id, nearest })
}

/** Every segment and part of the saved definitions, those too that are not evaluated at present. */
export function targetsOf(saved: SavedDefinitions): readonly StoredTarget[] {
  return saved.all.flatMap((one) => {
    const { targets, problems } = resolveDefinition(one.definition, saved.library)
    if (problems.length > 0) throw new SatsumaError(problems)
    const changedAt = lastEdit(one, saved, new Set())
    return targets.map((target) => ({
      ...target,
      version: one.version,
      status: one.status,
      changedAt,
      definition: one.definition,
    }))
  })
}

function lastEdit(
  { definition, updatedAt }: SavedDefinition,
  saved: SavedDefinitions,
  seen: Set<Definition>,
): number {
  if (seen.has(definition)) return updatedAt
  seen.add(definition)
  const edits = referredBy(definition).flatMap(({ noun, name }) =>
    saved.all
      .filter(({ definition: other }) => other.kind === noun && other.name === name)
      .map((other) => lastEdit(other, saved, seen)),
  )
  return Math.max(updatedAt, ...edits)
}

/** The definitions that one refers to itself. */
export function referredBy(definition: Definition) {
  if (definition.kind === 'metric') return []
  if (definition.kind === 'segment') return referencesOf(definition.when)
  return definition.parts.flatMap(({ when }) => referencesOf(when))
}
