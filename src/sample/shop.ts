import type { Campaign } from './campaigns.ts'
import { campaignsBetween } from './campaigns.ts'
import { YEAR, ZoneClock } from './local-time.ts'
import type { SampleOptions } from './record.ts'

/** What is common to all customers: the period, the newsletters, and the clocks of their zones. */
export class Shop {
  readonly seed: number
  readonly profiles: number
  /** The day the shop's new software went live; older customers were carried over then. */
  readonly from: number
  readonly until: number
  readonly campaigns: readonly Campaign[]
  readonly #clocks = new Map<string, ZoneClock>()

  constructor({ until, profiles = 20_000, seed = 1, years = 2 }: SampleOptions) {
    this.seed = seed
    this.profiles = profiles
    this.until = until
    this.from = until - Math.round(years * YEAR)
    this.campaigns = campaignsBetween(this.from, until)
  }

  clock(zone: string): ZoneClock {
    let clock = this.#clocks.get(zone)
    if (!clock) {
      clock = new ZoneClock(zone, this.from, this.until)
      this.#clocks.set(zone, clock)
    }
    return clock
  }
}
