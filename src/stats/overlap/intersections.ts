import { type Bits, requireSets, sizeOf } from './bits.ts'

/** Those who are in exactly these sets and in no other. */
export interface Intersection {
  /** Places of the sets, ascending; none: in no set at all. */
  readonly sets: readonly number[]
  readonly size: number
}

/**
 * Sizes of all intersections that somebody is in, the largest first. They add up to everybody. Exact: everybody
 * begins in one class, and each set splits the classes that it cuts, so time grows with the members of all sets and
 * not with the number of possible intersections.
 */
export function intersections(everyone: Bits, sets: readonly Bits[]): Intersection[] {
  requireSets(everyone, sets)
  const classes = new Classes(32 * everyone.length, sizeOf(everyone))
  for (const [place, set] of sets.entries()) classes.split(place, everyone, set)
  return classes.intersections()
}

/** Who is in which class; a class is the one that it was split from and one set more. */
class Classes {
  readonly #of: Uint32Array
  readonly #sizes: number[]
  readonly #parents: number[] = [-1]
  readonly #sets: number[] = [-1]

  constructor(capacity: number, population: number) {
    this.#of = new Uint32Array(capacity)
    this.#sizes = [population]
  }

  /** Moves the members of a set from each class to one of its own. */
  split(place: number, everyone: Bits, set: Bits): void {
    const moved = new Int32Array(this.#sizes.length)
    for (let i = 0; i < set.length; i++) {
      for (let word = set[i]! & everyone[i]!; word !== 0; word &= word - 1) {
        this.#move(32 * i + 31 - Math.clz32(word & -word), place, moved)
      }
    }
  }

  #move(profile: number, place: number, moved: Int32Array): void {
    const from = this.#of[profile]!
    // 0 is the class that everybody begins in, to which nobody moves.
    const to = moved[from]! || this.#add(from, place)
    moved[from] = to
    this.#of[profile] = to
    this.#sizes[from]!--
    this.#sizes[to]!++
  }

  #add(parent: number, place: number): number {
    this.#parents.push(parent)
    this.#sets.push(place)
    return this.#sizes.push(0) - 1
  }

  intersections(): Intersection[] {
    const found = this.#sizes.flatMap((size, code) =>
      size === 0 ? [] : [{ sets: this.#setsOf(code), size }],
    )
    return found.sort((a, b) => b.size - a.size || a.sets.length - b.sets.length)
  }

  #setsOf(code: number): number[] {
    const sets: number[] = []
    for (let at = code; at !== 0; at = this.#parents[at]!) sets.push(this.#sets[at]!)
    return sets.reverse()
  }
}
