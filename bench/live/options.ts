import { parseArgs } from 'node:util'

export interface LiveBenchOptions {
  /** Events a second, and for how long. */
  readonly rate: number
  readonly seconds: number
  /** The same load for so long before that: nothing of it is measured but what is lost. */
  readonly warmUp: number
  /** What the store holds before. */
  readonly events: number
  readonly profiles: number
  readonly segments: number
  /** Look-ups a second of the segments that a profile is in. */
  readonly lookups: number
  /** Begins with the segments that an earlier run of the day built, instead of building them. */
  readonly reuse: boolean
  /** Writes a processor profile of the server while the load runs. */
  readonly profile: boolean
}

export function readOptions(args: readonly string[]): LiveBenchOptions {
  const option = (standard: number) => ({ type: 'string', default: String(standard) }) as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      rate: option(1_000),
      seconds: option(60),
      'warm-up': option(10),
      events: option(20_000_000),
      profiles: option(1_000_000),
      segments: option(100),
      lookups: { type: 'string' },
      reuse: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  })
  const rate = Number(values.rate)
  return {
    rate,
    seconds: Number(values.seconds),
    warmUp: Number(values['warm-up']),
    events: Number(values.events),
    profiles: Number(values.profiles),
    segments: Number(values.segments),
    lookups: Number(values.lookups ?? (rate === 1_000 ? 2_000 : 200)),
    reuse: values.reuse,
    profile: values.profile,
  }
}
