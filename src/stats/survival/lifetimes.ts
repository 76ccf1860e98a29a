import { commonLength, expectArgument } from '../arguments.ts'

/** How long each row was observed, and whether the event (such as churn) was what ended it. */
export interface Lifetimes {
  /** Time from the start until the event or until observation ended; finite, from 0 on, in any unit. */
  readonly time: Float64Array
  /** 1: the event came at `time`; 0: it had not come yet (censored). */
  readonly event: Uint8Array
  /** How many customers a row stands for; 1 if left out. */
  readonly weight?: Float64Array
}

/** Throws unless the columns fit each other and hold what they should; returns the number of rows. */
export function checkLifetimes({ time, event, weight }: Lifetimes): number {
  const rows = commonLength({ time, event, ...(weight && { weight }) })
  const times = time.every((t) => t >= 0 && t < Number.POSITIVE_INFINITY)
  expectArgument(times, 'time', 'finite and from 0 on in every row')
  const events = event.every((e) => e <= 1)
  expectArgument(events, 'event', '0 or 1 in every row')
  const weights = weight?.every((w) => w > 0 && w < Number.POSITIVE_INFINITY) ?? true
  expectArgument(weights, 'weight', 'positive and finite in every row')
  return rows
}

export function weightOf({ weight }: Lifetimes, row: number): number {
  return weight?.[row] ?? 1
}

/** Sum of the weights of rows where the event came. */
export function countEvents(lifetimes: Lifetimes): number {
  let events = 0
  lifetimes.event.forEach((event, row) => {
    if (event === 1) events += weightOf(lifetimes, row)
  })
  return events
}

/** Ordered rows in groups of equal values. */
export function* tied(values: Float64Array, ordered: Uint32Array): Generator<Uint32Array> {
  let from = 0
  for (let to = 1; to <= ordered.length; to++) {
    if (to < ordered.length && values[ordered[to]!] === values[ordered[from]!]) continue
    yield ordered.subarray(from, to)
    from = to
  }
}

/** The rows of each part, in the order in which they were given; parts are numbered from 0. */
export function rowsByPart(ordered: Uint32Array, parts: Uint32Array | undefined): readonly Uint32Array[] {
  if (parts === undefined) return [ordered]
  const count = parts.reduce((most, part) => Math.max(most, part + 1), 0)
  return Array.from({ length: count }, (_, part) => ordered.filter((row) => parts[row] === part))
}
