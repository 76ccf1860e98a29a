import type { Key } from '../../api/keys'
import { texts } from '../../i18n'

const t = texts('settings')

export type KeyState = 'inUse' | 'revoked' | 'expired'

/** What has become of a key. */
export function keyState({ revokedAt, expiresAt }: Key, now: number): KeyState {
  if (revokedAt !== undefined) return 'revoked'
  return expiresAt !== undefined && expiresAt <= now ? 'expired' : 'inUse'
}

/** Those that work first; the order among them stays. */
export function byUse(keys: readonly Key[], now: number): readonly Key[] {
  const working = (key: Key) => keyState(key, now) === 'inUse'
  return [...keys.filter(working), ...keys.filter((key) => !working(key))]
}

const DAY_MS = 86_400_000

/** How long a key may live, for whoever creates one. */
export const LIFETIMES = [
  { value: '', label: t('keys.lifetimes.revoked') },
  { value: '30', label: t('keys.lifetimes.month') },
  { value: '90', label: t('keys.lifetimes.quarter') },
  { value: '365', label: t('keys.lifetimes.year') },
] as const

/** When a key ends that lives for so many days from now; undefined for one that does not end. */
export function endOf(days: string, now: number): { readonly expiresAt?: number } {
  return days === '' ? {} : { expiresAt: now + Number(days) * DAY_MS }
}
