/** A number that came to another profile. */
export interface Move {
  readonly number: number
  readonly previous: number
  readonly survivor: number
}

/**
 * Which numbers are one profile: each number knows its survivor and the next number of its profile, in a ring.
 * Eight bytes for each number there is.
 */
export class People {
  #survivors = new Uint32Array(0)
  #next = new Uint32Array(0)

  /** The profile that a number belongs to. */
  profileOf(number: number): number {
    return this.#survivors[number] ?? number
  }

  /** All numbers of a number's profile, ascending. */
  numbersOf(number: number): readonly number[] {
    if ((this.#next[number] ?? number) === number) return [number]
    const numbers = [number]
    for (let at = this.#next[number]!; at !== number; at = this.#next[at]!) numbers.push(at)
    return numbers.sort((a, b) => a - b)
  }

  /** Follows moves that came together, and returns the profiles, former and new, that they touch. */
  apply(moves: readonly Move[]): ReadonlySet<number> {
    const touched = new Set(moves.flatMap(({ previous, survivor }) => [previous, survivor]))
    const survivors = new Map(moves.map(({ number, survivor }) => [number, survivor]))
    this.#reserve(Math.max(0, ...survivors.keys(), ...touched))
    const members = new Set([...survivors.keys(), ...[...touched].flatMap((one) => this.numbersOf(one))])
    const profiles = new Map<number, number[]>()
    for (const number of members) {
      const survivor = survivors.get(number) ?? this.profileOf(number)
      profiles.set(survivor, [...(profiles.get(survivor) ?? []), number])
    }
    for (const [survivor, numbers] of profiles) this.#close(survivor, numbers)
    return touched
  }

  #close(survivor: number, numbers: readonly number[]): void {
    for (const [index, number] of numbers.entries()) {
      this.#survivors[number] = survivor
      this.#next[number] = numbers[(index + 1) % numbers.length]!
    }
  }

  #reserve(number: number): void {
    const length = this.#survivors.length
    if (number < length) return
    const capacity = Math.max(1_024, Math.ceil(number * 1.25) + 1)
    this.#survivors = grown(this.#survivors, capacity)
    this.#next = grown(this.#next, capacity)
  }
}

/** A number that nothing is known of is a profile of its own. */
function grown(numbers: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity)
  larger.set(numbers)
  for (let number = numbers.length; number < capacity; number++) larger[number] = number
  return larger
}
