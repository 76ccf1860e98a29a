import { changeDefinitionStatus, type DefinitionStatus, type StoredDefinition } from '../control/index.ts'
import { fail } from '../errors/index.ts'
import type { Workspace } from '../workspace/index.ts'

/** Metrics have no members, and so no status. */
export const KINDS_WITH_STATUS = ['segment', 'segmentation'] as const

export interface OfStatus {
  readonly kind: (typeof KINDS_WITH_STATUS)[number]
  readonly name: string
}

export const STATUS_MOVES = ['pause', 'resume', 'archive', 'restore'] as const
export type StatusMove = (typeof STATUS_MOVES)[number]

interface Move {
  readonly from: readonly DefinitionStatus[]
  readonly to: DefinitionStatus
}

const MOVES: Readonly<Record<StatusMove, Move>> = {
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  archive: { from: ['active', 'paused'], to: 'archived' },
  restore: { from: ['archived'], to: 'active' },
}

/**
 * Pauses, resumes, archives or restores a segment or a segmentation; its version stays. What is paused or archived is
 * not evaluated, and nobody is in it: everybody leaves with the cause `definition`, and whoever satisfies the rule when
 * it is active again enters with the same cause. A move to the status that there is changes nothing; one that is for
 * another status is refused with `command/other-status`.
 */
export async function changeStatus(
  workspace: Workspace,
  { kind, name }: OfStatus,
  move: StatusMove,
): Promise<StoredDefinition> {
  const next = (status: DefinitionStatus) => follow(move, { kind, name, status })
  const changed = await changeDefinitionStatus(workspace.control, { kind, name, next })
  if (changed === undefined) return fail('command/not-found', { noun: kind, name, nearest: undefined })
  workspace.edits.announce()
  return changed
}

function follow(
  move: StatusMove,
  { kind, name, status }: OfStatus & { readonly status: DefinitionStatus },
): DefinitionStatus {
  const { from, to } = MOVES[move]
  if (status === to || from.includes(status)) return to
  return fail('command/other-status', { noun: kind, name, status, move })
}
