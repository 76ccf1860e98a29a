import type { Key } from '../../api/keys'

export type KeyState = 'in use' | 'revoked' | 'expired'

/** What has become of a key. */
export function keyState({ revokedAt, expiresAt }: Key, now: number): KeyState {
  if (revokedAt !== undefined) return 'revoked'
  return expiresAt !== undefined && expiresAt <= now ? 'expired' : 'in use'
}

/** Those that work first; the order among them stays. */
export function byUse(keys: readonly Key[], now: number): readonly Key[] {
  const working = (key: Key) => keyState(key, now) === 'in use'
  return [...keys.filter(working), ...keys.filter((key) => !working(key))]
}

const DAY_MS = 86_400_000

/** How long a key may live, for whoever creates one. */
export const LIFETIMES = [
  { value: '', label: 'Until it is revoked' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
] as const

/** When a key ends that lives for so many days from now; undefined for one that does not end. */
export function endOf(days: string, now: number): { readonly expiresAt?: number } {
  return days === '' ? {} : { expiresAt: now + Number(days) * DAY_MS }
}
