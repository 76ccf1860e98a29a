import { type Bits, requireSets, sizeOf } from './bits.ts'

/** Those who are in exactly these sets and in no other. */
export interface Intersection {
  /** Places of the sets, ascending; none: in no set at all. */
  readonly sets: readonly number[]
  readonly size: number
}

export interface Intersections {
  /** The largest first. */
  readonly largest: readonly Intersection[]
  /** How many there are that somebody is in. */
  readonly nonEmpty: number
}

/**
 * Sizes of all intersections that somebody is in; unless `most` of them are asked for, all, which add up to everybody.
 * Exact: everybody begins in one class, and each set splits the classes that it cuts. So time grows with the members
 * of all sets and not with the number of possible intersections.
 */
export function intersections(
  everyone: Bits,
  sets: readonly Bits[],
  most = Number.POSITIVE_INFINITY,
): Intersections {
  requireSets(everyone, sets)
  const classes = new Classes(everyone)
  for (const set of sets) classes.split(set)
  const found = classes.found().sort((a, b) => b.size - a.size || a.example - b.example)
  const largest = found.slice(0, most).map(({ example, size }) => ({ sets: setsOf(example, sets), size }))
  return { largest, nonEmpty: found.length }
}

const has = (set: Bits, profile: number) => (set[profile >>> 5]! & (1 << (profile & 31))) !== 0

function setsOf(profile: number, sets: readonly Bits[]): number[] {
  const found: number[] = []
  for (const [place, set] of sets.entries()) if (has(set, profile)) found.push(place)
  return found
}

/** Who is in which class. Classes are numbered from 1; the number of one that is left by all is used again. */
class Classes {
  readonly #everyone: Bits
  readonly #of: Uint32Array
  readonly #sizes: Uint32Array
  readonly #unused: number[] = []
  #numbers = 1

  constructor(everyone: Bits) {
    const population = sizeOf(everyone)
    this.#everyone = everyone
    this.#of = new Uint32Array(32 * everyone.length).fill(1)
    this.#sizes = new Uint32Array(population + 2)
    this.#sizes[1] = population
  }

  /** Moves the members of a set from each class to one of its own. */
  split(set: Bits): void {
    const moved = new Uint32Array(this.#numbers + 1)
    for (let i = 0; i < set.length; i++) {
      for (let word = set[i]! & this.#everyone[i]!; word !== 0; word &= word - 1) {
        this.#move(32 * i + 31 - Math.clz32(word & -word), moved)
      }
    }
  }

  #move(profile: number, moved: Uint32Array): void {
    const from = this.#of[profile]!
    // A class that moves as a whole may as well stay; most are of one profile when there are many.
    if (this.#sizes[from] === 1 && moved[from] === 0) return
    const to = moved[from] || this.#newNumber()
    moved[from] = to
    this.#of[profile] = to
    this.#sizes[to]!++
    if (--this.#sizes[from]! === 0) this.#unused.push(from)
  }

  #newNumber(): number {
    return this.#unused.pop() ?? ++this.#numbers
  }

  /** Each class that somebody is in, with the first who is. */
  found(): { readonly example: number; readonly size: number }[] {
    const seen = new Uint8Array(this.#numbers + 1)
    const found: { example: number; size: number }[] = []
    for (let profile = 0; profile < this.#of.length; profile++) {
      const code = this.#of[profile]!
      if (seen[code] === 1 || !has(this.#everyone, profile)) continue
      seen[code] = 1
      found.push({ example: profile, size: this.#sizes[code]! })
    }
    return found
  }
}
