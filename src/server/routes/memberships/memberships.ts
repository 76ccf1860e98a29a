import type { z } from 'zod'
import type { Directory } from '../../changes/person.ts'
import type { Asker } from './asked.ts'
import type { memberships } from './schemas.ts'

/** The segments that a profile is in now, from memory; none where there is no profile. */
export function tellMemberships(
  { live, tracking }: Directory,
  profile: number | undefined,
  { isPage, mayHearOf }: Asker,
): z.infer<typeof memberships> {
  const { isReady } = live.state
  const segments = profile === undefined ? [] : live.segmentsOf(profile).filter(mayHearOf)
  const told = { known: profile !== undefined, segments, asOf: live.asOf - tracking.state.followLagMs }
  return { ...told, ...(!isPage && profile !== undefined && { profileId: profile }), ready: isReady }
}
