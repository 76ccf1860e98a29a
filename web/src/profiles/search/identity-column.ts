import type { NewestProfile } from '../../api/profiles'
import { byMeaning } from '../../format/profile-name'
import { nameOf } from '../profile-path'

interface IdentityColumn {
  /** The kind of all identities; undefined where they are of several, each of which says its own then. */
  readonly namespace: string | undefined
  /** Of each profile the identity that says most, empty where it has none. */
  readonly texts: readonly string[]
}

/** A column of identities, whose kind is said once where it is the same for all. */
export function identityColumn(profiles: readonly Pick<NewestProfile, 'identities'>[]): IdentityColumn {
  const shown = profiles.map(({ identities }) => byMeaning(identities)[0])
  const [namespace, ...others] = new Set(shown.flatMap((identity) => identity?.namespace ?? []))
  if (others.length > 0) {
    return { namespace: undefined, texts: shown.map((identity) => (identity ? nameOf(identity) : '')) }
  }
  return { namespace, texts: shown.map((identity) => identity?.value ?? '') }
}
