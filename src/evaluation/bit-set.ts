/** A set of profile ids as bits: profile n is bit n. All sets of one evaluation have the same capacity. */
export class BitSet {
  readonly words: Uint32Array

  /** An empty set for ids below `capacity`, or the set that given words are. */
  constructor(capacity: number | Uint32Array) {
    this.words = typeof capacity === 'number' ? new Uint32Array(2 * Math.ceil(capacity / 64)) : capacity
  }

  get capacity(): number {
    return this.words.length * 32
  }

  add(id: number): void {
    this.words[id >>> 5]! |= 1 << (id & 31)
  }

  delete(id: number): void {
    this.words[id >>> 5]! &= ~(1 << (id & 31))
  }

  has(id: number): boolean {
    return ((this.words[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0
  }

  /** How many members there are. */
  get size(): number {
    let size = 0
    for (const word of this.words) size += ones(word)
    return size
  }

  /** A copy that has room for ids below a capacity, too. */
  clone(capacity = 0): BitSet {
    const copy = new BitSet(Math.max(capacity, this.capacity))
    copy.words.set(this.words)
    return copy
  }

  /** Keeps what is in the other too; changes this set, as the two below do. */
  and(other: BitSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i]! &= other.words[i] ?? 0
    return this
  }

  or(other: BitSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i]! |= other.words[i] ?? 0
    return this
  }

  /** Takes the other's members out. */
  andNot(other: BitSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i]! &= ~(other.words[i] ?? 0)
    return this
  }

  /** The members in ascending order. */
  [Symbol.iterator](): Generator<number> {
    return this.from(0)
  }

  /** The members from an id on, in ascending order. */
  *from(first: number): Generator<number> {
    for (let i = first >>> 5; i < this.words.length; i++) {
      for (let word = this.words[i]!; word !== 0; word &= word - 1) {
        const id = i * 32 + (31 - Math.clz32(word & -word))
        if (id >= first) yield id
      }
    }
  }

  /** The member that so many smaller ones come before; undefined where there are not so many. */
  nth(before: number): number | undefined {
    let left = before
    for (let i = 0; i < this.words.length; i++) {
      const size = ones(this.words[i]!)
      if (left >= size) {
        left -= size
        continue
      }
      for (const id of this.from(i * 32)) if (left-- === 0) return id
    }
    return undefined
  }
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
