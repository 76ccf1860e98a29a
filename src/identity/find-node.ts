import { fail } from '../errors/index.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { param, sql } from '../store/sql.ts'
import { admitIdentity } from './admit.ts'
import type { Graph, PlacedNode } from './graph.ts'
import type { Identity } from './identity.ts'
import type { IdentityRules } from './rules.ts'

/** An identity as it is written down for people. */
export function identityName({ namespace, value }: Identity): string {
  return `${namespace}:${value}`
}

/** An identity with its place in the graph; `identity/unknown` where no record ever had it. */
export async function findNode(
  store: AnalyticalStore,
  graph: Graph,
  rules: IdentityRules,
  identity: Identity,
): Promise<PlacedNode> {
  const admitted = admitIdentity(rules, identity.namespace, identity.value)
  // What a file brought may be what a call would not: it is asked for as it is.
  const known = typeof admitted === 'string' ? identity : admitted
  const number = await numberOf(store, known)
  if (number === undefined) return fail('identity/unknown', { identity: identityName(known) })
  const [placed] = await graph.nodes([number])
  return placed ?? { ...known, number, survivor: number, blocked: rules.isBlocked(known.value) }
}

async function numberOf(store: AnalyticalStore, { namespace, value }: Identity): Promise<number | undefined> {
  const [row] = await store.query<{ number: number; known: number }>(
    sql`SELECT min(profile_id) AS number, count() > 0 AS known FROM identities
      WHERE namespace = ${param(namespace, 'String')} AND value = ${param(value, 'String')}`,
  )
  return row?.known ? row.number : undefined
}
