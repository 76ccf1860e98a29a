import type { BitSet } from '../../evaluation/bit-set.ts'

/** Everybody at an instant, and the parts in the order of the segmentation. */
export interface Divided {
  readonly everyone: BitSet
  readonly parts: readonly BitSet[]
}

export interface MovementsResult {
  readonly segmentation: string
  readonly title: string
  readonly parts: readonly { readonly name: string; readonly title: string }[]
  readonly from: number
  readonly to: number
  /** Whether movement is up to the instant of the report, so that who is in a part is who is in it now. */
  readonly untilNow: boolean
  /** False where a part compares a profile with all others, which the condition `inSegmentAt` cannot ask of the past. */
  readonly isOverTime: boolean
  /** From parts (rows) to parts (columns); the last row is who was not there yet, the last column who is no more. */
  readonly counts: readonly (readonly number[])[]
  /** The share of those there both times who are in the same part; null where nobody was. */
  readonly stayed: number | null
}

/** Nobody is in more than one part; 0 stands for none. */
const MOST_PARTS = 0xffff

/** How many went from each part to each: a pass over the members of either instant. */
export function movementCounts(before: Divided, after: Divided): number[][] {
  const size = before.parts.length + 1
  if (size > MOST_PARTS) throw new TypeError('more parts than a segmentation may have')
  const gone = size - 1
  const places = new Uint16Array(Math.max(before.everyone.capacity, after.everyone.capacity)).fill(gone)
  for (const [place, part] of after.parts.entries()) for (const id of part) places[id] = place
  const counts = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const [place, part] of before.parts.entries()) for (const id of part) counts[place]![places[id]!]!++
  const came = after.everyone.clone().andNot(before.everyone)
  for (const id of came) counts[gone]![places[id]!]!++
  return counts
}

/** The share of those there both times who did not move. */
export function stayedShare(counts: readonly (readonly number[])[]): number | null {
  const parts = counts.length - 1
  let [both, same] = [0, 0]
  for (let from = 0; from < parts; from++) {
    for (let to = 0; to < parts; to++) both += counts[from]![to]!
    same += counts[from]![from]!
  }
  return both === 0 ? null : same / both
}
