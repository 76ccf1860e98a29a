import type { Clock } from '../time/clock.ts'
import { TokenBuckets } from './token-buckets.ts'

const A_MINUTE = 60_000

/** How many wrong passwords may be tried: for one account, and from one address. */
const FOR_AN_ACCOUNT = { burst: 10, everyMs: A_MINUTE }
const FROM_AN_ADDRESS = { burst: 30, everyMs: A_MINUTE / 6 }

/** Slows down whoever guesses passwords. */
export class SignInGuard {
  readonly #accounts: TokenBuckets
  readonly #addresses: TokenBuckets

  constructor(clock: Clock) {
    this.#accounts = new TokenBuckets(clock, FOR_AN_ACCOUNT)
    this.#addresses = new TokenBuckets(clock, FROM_AN_ADDRESS)
  }

  /** 0 for an attempt that may be made; otherwise for how many milliseconds to wait. Accounts need not exist. */
  admit(account: string, address: string): number {
    return this.#addresses.take(networkOf(address)) || this.#accounts.take(account)
  }

  /**
   * The password was right: earlier mistakes with this account no longer count. Those of the address do, or
   * whoever has one account could guess at the others without end.
   */
  succeeded(account: string): void {
    this.#accounts.refill(account)
  }
}

/** Whoever has one IPv6 address has the 2^64 beside it, too. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.slice(address.lastIndexOf(':') + 1)
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail?.split(':') ?? [])]
    .slice(0, 4)
    .join(':')
}
