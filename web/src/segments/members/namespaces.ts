import type { Member } from '../../api/members'
import { rank } from '../../format/profile-name'

/** The namespaces of the members' identities: those that most of them have come first, then those that say most. */
export function namespacesOf(members: readonly Member[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { identities } of members) {
    for (const namespace of new Set(identities.map((identity) => identity.namespace))) {
      counts.set(namespace, (counts.get(namespace) ?? 0) + 1)
    }
  }
  const order = (namespace: string) => rank({ namespace })
  return [...counts]
    .sort(([a, most], [b, more]) => more - most || order(a) - order(b) || (a < b ? -1 : 1))
    .map(([name]) => name)
}
