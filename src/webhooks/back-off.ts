const FIRST_MS = 5_000
const LONGEST_MS = 3_600_000
/** Attempts go on for so long after the first one that failed. */
export const GIVE_UP_MS = 24 * 3_600_000

/** How long a failing batch has been tried, and what the receiver asked for. */
export interface Attempts {
  readonly attempts: number
  /** When the first of them failed. */
  readonly failingSince: number
  /** What the receiver asked for with Retry-After. */
  readonly retryAfterMs: number | undefined
}

/**
 * When a batch that failed at `now` is tried again: after 5 s, 10 s, 20 s up to an hour, each less up to a half at
 * random so that receivers are not hit by all at once, and not before the receiver asked for; the last time 24 h after
 * it failed first. Undefined after that.
 */
export function nextAttempt(
  { attempts, failingSince, retryAfterMs = 0 }: Attempts,
  now: number,
  random: () => number,
): number | undefined {
  const last = failingSince + GIVE_UP_MS
  if (now >= last) return undefined
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1))
  const wait = Math.max(Math.round(full * (1 - random() / 2)), retryAfterMs)
  return Math.min(now + wait, last)
}

/** Milliseconds that a `Retry-After` asks for, as seconds or as a date; undefined where it says neither. */
export function readRetryAfter(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1_000
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
