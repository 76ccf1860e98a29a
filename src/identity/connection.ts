import type { PlacedNode } from './graph.ts'
import type { Identity } from './identity.ts'
import { type Link, pairKey } from './link.ts'
import type { Outcome } from './neighbourhood.ts'
import { describeRefusal } from './refusal.ts'
import type { IdentityRules } from './rules.ts'

/** A call that named two identities together. */
export interface Connection {
  readonly from: Identity
  readonly to: Identity
  /** When it happened (ms since 1970). */
  readonly at: number
  /** The call, such as `identify`, or `manual`. */
  readonly call: string
  readonly messageId: string
}

/** A call that does not count, and why. */
export interface RefusedConnection extends Connection {
  readonly reason: string
}

type Members = ReadonlyMap<number, PlacedNode>

/** A link as seen from one of its ends. */
export function connection(
  members: Members,
  { at, call, messageId }: Link,
  from: number,
  to: number,
): Connection {
  return { from: identityOf(members.get(from)!), to: identityOf(members.get(to)!), at, call, messageId }
}

/** Why a link that was refused does not count; both its ends must have been resolved. */
export function reasonOf(
  link: Link,
  { blocked, refusals }: Outcome,
  members: Members,
  rules: IdentityRules,
): string {
  const end = [link.a, link.b].find((number) => blocked.has(number))
  const refusal =
    end === undefined ? refusals.get(pairKey(link))! : ({ kind: 'blocked', number: end } as const)
  return describeRefusal(refusal, rules, (number) => members.get(number)!)
}

function identityOf({ namespace, value }: Identity): Identity {
  return { namespace, value }
}
