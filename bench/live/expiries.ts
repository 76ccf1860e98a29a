import { WINDOWS_OF_ONE_EVENT } from './segments.ts'
import type { VisitorCall } from './visitors.ts'
import type { ToldChange } from './watch-changes.ts'

interface Exit {
  readonly profile: number
  readonly at: number
}

/** What became of the exits that the bench expects by its own reckoning. */
export interface ExpectedExits {
  readonly expected: number
  /** Seen, at the exact instant. */
  readonly exact: number
  /** Seen within a second of it. */
  readonly within1s: number
  /** Seen, and not expected. */
  readonly surplus: number
}

/** Events this near the end of a window may have come in after it: either is right. */
const UNDECIDED_MS = 1_000

/**
 * Changes by time: how soon after their instant they were seen, and, for windows of one event, whether they are those
 * that must have been.
 */
export class Expiries {
  #count = 0
  #within1s = 0
  readonly #windows = WINDOWS_OF_ONE_EVENT.map(
    ({ segment, event, ms }) => new WindowExits(segment, event, ms),
  )

  /** Forgets how many there were until now. */
  begin(): void {
    this.#count = 0
    this.#within1s = 0
  }

  sent({ profile, name, at }: VisitorCall): void {
    if (profile === undefined) return
    for (const window of this.#windows) if (window.event === name) window.happened(profile, at)
  }

  seen({ profileId, segment, change, cause, at }: ToldChange, now: number): void {
    if (cause !== 'time') return
    this.#count += 1
    if (now - at <= 1_000) this.#within1s += 1
    for (const window of this.#windows) {
      if (window.segment === segment && change === 'exited') window.exited({ profile: profileId, at }, now)
    }
  }

  get count(): number {
    return this.#count
  }

  get within1sShare(): number {
    return this.#count === 0 ? 0 : this.#within1s / this.#count
  }

  /** Of exits before `end`, of profiles whose every event says whose it is. */
  check(end: number, profiles: number, mixed: ReadonlySet<number>): ExpectedExits {
    const isSure = (profile: number) => profile <= profiles && !mixed.has(profile)
    const found = this.#windows.map((window) => window.check(end, isSure))
    const sum = (of: keyof ExpectedExits) => found.reduce((all, one) => all + one[of], 0)
    return {
      expected: sum('expected'),
      exact: sum('exact'),
      within1s: sum('within1s'),
      surplus: sum('surplus'),
    }
  }
}

class WindowExits {
  readonly segment: string
  readonly event: string
  readonly #ms: number
  readonly #last = new Map<number, number>()
  readonly #expected: Exit[] = []
  readonly #undecided = new Set<string>()
  /** By exit: how late it was seen. */
  readonly #seen = new Map<string, number>()

  constructor(segment: string, event: string, ms: number) {
    this.segment = segment
    this.event = event
    this.#ms = ms
  }

  happened(profile: number, at: number): void {
    const exit = { profile, at: (this.#last.get(profile) ?? at) + this.#ms }
    this.#last.set(profile, at)
    if (Math.abs(at - exit.at) <= UNDECIDED_MS) this.#undecided.add(keyOf(exit))
    else if (exit.at < at) this.#expected.push(exit)
  }

  exited(exit: Exit, now: number): void {
    this.#seen.set(keyOf(exit), now - exit.at)
  }

  check(end: number, isSure: (profile: number) => boolean): ExpectedExits {
    const last = [...this.#last].map(([profile, at]) => ({ profile, at: at + this.#ms }))
    const sure = [...this.#expected, ...last].filter(({ profile, at }) => at < end && isSure(profile))
    const late = sure.map((exit) => this.#seen.get(keyOf(exit)))
    const expected = new Set(sure.map(keyOf))
    const surplus = [...this.#seen.keys()].filter((key) => {
      const { profile, at } = exitOf(key)
      return at < end && isSure(profile) && !expected.has(key) && !this.#undecided.has(key)
    })
    return {
      expected: sure.length,
      exact: late.filter((ms) => ms !== undefined).length,
      within1s: late.filter((ms) => ms !== undefined && ms <= 1_000).length,
      surplus: surplus.length,
    }
  }
}

const keyOf = ({ profile, at }: Exit) => `${profile} ${at}`

function exitOf(key: string): Exit {
  const [profile, at] = key.split(' ')
  return { profile: Number(profile), at: Number(at) }
}
