import type { ControlStore } from '../control/index.ts'
import type { Tables } from '../control/tables.ts'
import { Graph } from './graph.ts'
import type { Identity } from './identity.ts'

/** Identities that went from one profile to another at once. */
export interface ProfileChange {
  /** When it became known (ms since 1970). */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly identities: readonly Identity[]
  readonly cause: Tables['identity_merges']['cause']
  /** Who ordered it; a call orders nothing. */
  readonly by: string | undefined
  /** The call that it follows from. */
  readonly messageId: string | undefined
  readonly call: string | undefined
}

/** Two identities that somebody separated, and the profiles that they belong to. */
export interface StandingSeparation {
  readonly a: Identity & { readonly profile: number }
  readonly b: Identity & { readonly profile: number }
  readonly at: number
  readonly by: string
  readonly reason: string
}

type Row = Tables['identity_merges'] & { readonly namespace: string; readonly value: string }

/** What joined a profile and what left it, oldest first. */
export async function mergesOf(
  { control }: { readonly control: ControlStore },
  profile: number,
): Promise<ProfileChange[]> {
  const rows = await control.db
    .selectFrom('identity_merges')
    .innerJoin('identity_nodes', 'identity_nodes.number', 'identity_merges.number')
    .selectAll('identity_merges')
    .select(['namespace', 'value'])
    .where((of) => of.or([of('previous', '=', profile), of('identity_merges.survivor', '=', profile)]))
    .orderBy('id')
    .execute()
  const changes: (ProfileChange & { identities: Identity[] })[] = []
  for (const row of rows) {
    const last = changes.at(-1)
    const identity = { namespace: row.namespace, value: row.value }
    if (last && isOneChange(last, row)) last.identities.push(identity)
    else changes.push(changeOf(row, identity))
  }
  return changes
}

/** The separations that concern a profile's identities. */
export async function separationsOf(
  { control }: { readonly control: ControlStore },
  profile: number,
): Promise<StandingSeparation[]> {
  const graph = new Graph(control)
  const members = await graph.members([profile])
  const separations = await graph.separations(members.map(({ number }) => number))
  const ends = await graph.nodes(new Set(separations.flatMap(({ a, b }) => [a, b])))
  const end = (number: number) => {
    const { namespace, value, survivor } = ends.find((node) => node.number === number)!
    return { namespace, value, profile: survivor }
  }
  return separations.map(({ a, b, at, by, reason }) => ({ a: end(a), b: end(b), at, by, reason }))
}

/** Whether a row goes with a change. */
export function isOneChange(change: Omit<ProfileChange, 'identities'>, row: Row): boolean {
  return (
    change.at === row.at &&
    change.from === row.previous &&
    change.to === row.survivor &&
    change.cause === row.cause &&
    change.messageId === (row.message_id ?? undefined)
  )
}

/** The change that a row begins. */
export function changeOf(row: Row, identity: Identity): ProfileChange & { identities: Identity[] } {
  return {
    at: row.at,
    from: row.previous,
    to: row.survivor,
    identities: [identity],
    cause: row.cause,
    by: row.by ?? undefined,
    messageId: row.message_id ?? undefined,
    call: row.call ?? undefined,
  }
}
