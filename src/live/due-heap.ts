const FIRST_CAPACITY = 1024

/**
 * Numbers that are due at instants, the earliest first, and of one instant in order of profile. A binary heap in flat
 * arrays: there are millions when much happens, and as objects they would have to be gone through by every collection
 * of garbage.
 */
export class DueHeap {
  #at = new Float64Array(FIRST_CAPACITY)
  #profile = new Uint32Array(FIRST_CAPACITY)
  #group = new Uint32Array(FIRST_CAPACITY)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** The instant of the first; Infinity where there is none. */
  get at(): number {
    return this.#length > 0 ? this.#at[0]! : Number.POSITIVE_INFINITY
  }

  /** The profile of the first, if there is one. */
  get profile(): number {
    return this.#profile[0]!
  }

  /** The group of the first, if there is one. */
  get group(): number {
    return this.#group[0]!
  }

  push(at: number, profile: number, group: number): void {
    if (this.#length === this.#at.length) this.#grow()
    let hole = this.#length++
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      if (!isBefore(at, profile, this.#at[parent]!, this.#profile[parent]!)) break
      this.#move(parent, hole)
      hole = parent
    }
    this.#put(hole, at, profile, group)
  }

  /** Takes the first out, if there is one. */
  pop(): void {
    if (this.#length === 0) return
    this.#length -= 1
    this.#sink(this.#at[this.#length]!, this.#profile[this.#length]!, this.#group[this.#length]!)
  }

  /** Puts one in that takes the place of the first, at the top, and lets it sink to where it belongs. */
  #sink(at: number, profile: number, group: number): void {
    let hole = 0
    for (let child = 1; child < this.#length; child = 2 * hole + 1) {
      if (child + 1 < this.#length && this.#isBefore(child + 1, child)) child += 1
      if (!isBefore(this.#at[child]!, this.#profile[child]!, at, profile)) break
      this.#move(child, hole)
      hole = child
    }
    this.#put(hole, at, profile, group)
  }

  #isBefore(one: number, other: number): boolean {
    return isBefore(this.#at[one]!, this.#profile[one]!, this.#at[other]!, this.#profile[other]!)
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#at[from]!, this.#profile[from]!, this.#group[from]!)
  }

  #put(place: number, at: number, profile: number, group: number): void {
    this.#at[place] = at
    this.#profile[place] = profile
    this.#group[place] = group
  }

  #grow(): void {
    const capacity = Math.ceil(this.#length * 1.5)
    this.#at = larger(this.#at, new Float64Array(capacity))
    this.#profile = larger(this.#profile, new Uint32Array(capacity))
    this.#group = larger(this.#group, new Uint32Array(capacity))
  }
}

function isBefore(at: number, profile: number, otherAt: number, otherProfile: number): boolean {
  return at < otherAt || (at === otherAt && profile < otherProfile)
}

function larger<Numbers extends Float64Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
