import type { Change } from './change-feed'

/** Whom and what changes concern. */
export interface Concerned {
  readonly segments: ReadonlySet<string>
  readonly profiles: ReadonlySet<number>
}

export function concernedBy(changes: readonly Change[]): Concerned {
  return {
    segments: new Set(changes.map(({ segment }) => segment)),
    profiles: new Set(changes.flatMap(({ profileId }) => profileId ?? [])),
  }
}

export function both(a: Concerned, b: Concerned): Concerned {
  return {
    segments: new Set([...a.segments, ...b.segments]),
    profiles: new Set([...a.profiles, ...b.profiles]),
  }
}

/** Lists that would move under whoever reads them are not asked for anew; they say that there is news. */
export function mayMove(key: readonly unknown[]): boolean {
  return key[0] === 'segments' && key[2] === 'members'
}

/** Whether what is known under a key is out of date by changes. `data` is what is known. */
export function isStale(key: readonly unknown[], data: unknown, { segments, profiles }: Concerned): boolean {
  const [kind, id, part] = key
  if (kind === 'segments') {
    if (id === undefined) return true
    if (part === undefined) return segments.has(String(id))
    return part === 'explain' && isOf(data, profiles)
  }
  // How much there is to deliver.
  if (kind === 'webhooks') return id === 'list' || id === 'one'
  if (kind !== 'profiles') return false
  if (part === undefined) return isOf(data, profiles)
  return [...profiles].some((profile) => id === `profile_id:${profile}`)
}

function isOf(data: unknown, profiles: ReadonlySet<number>): boolean {
  const { profileId } = (data ?? {}) as { readonly profileId?: number }
  return profileId !== undefined && profiles.has(profileId)
}
