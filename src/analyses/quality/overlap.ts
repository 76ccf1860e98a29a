import { type ApartOptions, apart, workOf } from '../../apart/index.ts'
import { BitSet } from '../../evaluation/bit-set.ts'
import {
  type Coverage,
  coverage,
  type Intersections,
  intersections,
  type Pair,
  pairs,
} from '../../stats/index.ts'

/** Sets as the words of a `BitSet`. */
export interface OverlappingSets {
  readonly everyone: Uint32Array
  /** All that are judged. */
  readonly sets: readonly Uint32Array[]
  /** The places of those that are segments: parts of one segmentation have nothing in common. */
  readonly segments: readonly number[]
}

export interface Overlap {
  readonly pairs: readonly Pair[]
  /** Of the segments alone, in their order; undefined where there are none. */
  readonly segments:
    | (Intersections & { readonly coverage: Coverage; readonly breaking: readonly number[] })
    | undefined
}

/** Intersections and pairs beyond these are counted, not listed. */
const MOST_LISTED = 40

/** How sets overlap: pair by pair, and segments all together, with profiles that are in none or in several. */
export function describeOverlap({ everyone, sets, segments }: OverlappingSets): Overlap {
  const chosen = segments.map((place) => sets[place]!)
  return {
    pairs: pairs(everyone, [...sets])
      .filter(({ both }) => both > 0)
      .slice(0, MOST_LISTED),
    segments:
      chosen.length === 0
        ? undefined
        : {
            ...intersections(everyone, chosen, MOST_LISTED),
            coverage: coverage(everyone, chosen),
            breaking: examples(everyone, chosen),
          },
  }
}

const DESCRIBE = workOf(import.meta.url, describeOverlap)

/** The same in a thread of its own. */
export function describeOverlapApart(sets: OverlappingSets, options: ApartOptions): Promise<Overlap> {
  return apart(DESCRIBE, [sets], options)
}

/** Profiles of each kind that are named. */
const EXAMPLES = 5

/** Some who are in no segment, and some who are in several; the lowest ids first. */
function examples(everyone: Uint32Array, chosen: readonly Uint32Array[]): number[] {
  const [none, several]: [number[], number[]] = [[], []]
  const sets = chosen.map((words) => new BitSet(words))
  for (const profile of new BitSet(everyone)) {
    const inside = sets.reduce((count, set) => count + (set.has(profile) ? 1 : 0), 0)
    const list = inside === 0 ? none : inside > 1 ? several : undefined
    if (list && list.length < EXAMPLES) list.push(profile)
    if (none.length === EXAMPLES && several.length === EXAMPLES) break
  }
  return [...several, ...none]
}
