import { readNewIdentities } from '../control/index.ts'
import type { Identity } from '../identity/index.ts'
import { identitiesOf } from '../membership/profile.ts'
import type { Workspace } from '../workspace/index.ts'

/** The identities of some profiles in some namespaces, by profile. */
export type People = (
  profileIds: readonly number[],
  namespaces: readonly string[],
) => Promise<ReadonlyMap<number, readonly Identity[]>>

/** A browser that is used by many may have thousands. */
const MOST_IDENTITIES = 20
/** Calls' worth of new identities; they wait for a moment each. */
const MOST_NEW = 1_000

/**
 * Looks identities up where they are now: those of a profile that was seen a moment ago are in the control store only.
 * That is read first, since they leave it once they are in the analytical store.
 */
export function peopleOf({ control, analytical }: Pick<Workspace, 'control' | 'analytical'>): People {
  return async (profileIds, namespaces) => {
    const wanted = new Set(profileIds)
    const found = new Found(new Set(namespaces))
    for (const { identities } of await readNewIdentities(control.db, MOST_NEW)) {
      for (const { number, ...identity } of identities) if (wanted.has(number)) found.add(number, identity)
    }
    const nodes = await control.db
      .selectFrom('identity_nodes')
      .select(['survivor', 'namespace', 'value'])
      .where('survivor', 'in', profileIds)
      .where('namespace', 'in', namespaces)
      .execute()
    for (const { survivor, ...identity } of nodes) found.add(survivor, identity)
    for (const [profile, identities] of await identitiesOf(analytical, profileIds)) {
      for (const identity of identities) found.add(profile, identity)
    }
    return found.byProfile
  }
}

/** Identities that come from several places, each once. */
class Found {
  readonly byProfile = new Map<number, Identity[]>()
  readonly #namespaces: ReadonlySet<string>

  constructor(namespaces: ReadonlySet<string>) {
    this.#namespaces = namespaces
  }

  add(profile: number, { namespace, value }: Identity): void {
    if (!this.#namespaces.has(namespace)) return
    const known = this.byProfile.get(profile) ?? []
    const isKnown = known.some((one) => one.namespace === namespace && one.value === value)
    if (isKnown || known.length >= MOST_IDENTITIES) return
    this.byProfile.set(profile, [...known, { namespace, value }])
  }
}
