import type { Identity } from '../identity/identity.ts'
import { NAMING_TRAITS } from '../membership/person-names.ts'
import { identitiesOf } from '../membership/profile.ts'
import { readHistories } from '../records/read-histories.ts'
import type { Workspace } from '../workspace/index.ts'
import { type CurrentTraits, currentTraits } from './current-traits.ts'

/** What a profile is called by: its identities, and those of its traits that give a name. */
export interface ProfileNames {
  readonly identities: readonly Identity[]
  readonly traits: CurrentTraits
}

const NAMING = { events: [], traits: NAMING_TRAITS }

/** What some profiles are called by; those that are nobody's have nothing. Called within `readMerged`. */
export async function namesOfProfiles(
  { analytical, clock }: Workspace,
  profileIds: readonly number[],
): Promise<ReadonlyMap<number, ProfileNames>> {
  if (profileIds.length === 0) return new Map()
  const [identities, histories] = await Promise.all([
    identitiesOf(analytical, profileIds),
    readHistories(analytical, NAMING, { width: 1, blocks: profileIds }),
  ])
  const now = clock()
  const traits = new Map(histories.map((history) => [history.profileId, currentTraits(history, now)]))
  return new Map(
    profileIds.map((id) => [id, { identities: identities.get(id) ?? [], traits: traits.get(id) ?? {} }]),
  )
}
