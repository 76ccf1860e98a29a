const WORDS = 4
const DIGEST_BYTES = 12
const FULL = 0.8
const GROWTH = 1.4

/**
 * Numbers by digests of 96 bits: open addressing in one typed array, 20 to 28 bytes an entry. At a thousand million
 * entries the odds that any two digests are the same are 1 to 150,000 million.
 */
export class DigestTable {
  /** Three words of the digest, then the number plus one; 0 there says that the place is free. */
  #words = new Uint32Array(64 * WORDS)
  #size = 0

  get size(): number {
    return this.#size
  }

  get bytes(): number {
    return this.#words.byteLength
  }

  /** The number of the digest that lies at `offset`. */
  get(digests: Buffer, offset = 0): number | undefined {
    const place = this.#place(this.#words, digests.readUInt32LE(offset), digests, offset)
    const stored = this.#words[place + 3]!
    return stored === 0 ? undefined : stored - 1
  }

  /** Enters a number; of several for one digest the smallest stays. */
  add(digests: Buffer, offset: number, number: number): void {
    if (this.#size >= FULL * (this.#words.length / WORDS)) this.#grow()
    const first = digests.readUInt32LE(offset)
    const place = this.#place(this.#words, first, digests, offset)
    const stored = this.#words[place + 3]!
    if (stored !== 0) {
      this.#words[place + 3] = Math.min(stored, number + 1)
      return
    }
    this.#words[place] = first
    this.#words[place + 1] = digests.readUInt32LE(offset + 4)
    this.#words[place + 2] = digests.readUInt32LE(offset + 8)
    this.#words[place + 3] = number + 1
    this.#size += 1
  }

  /** Where a digest lies, or the free place that is for it. */
  #place(words: Uint32Array, first: number, digests: Buffer, offset: number): number {
    const second = digests.readUInt32LE(offset + 4)
    const third = digests.readUInt32LE(offset + 8)
    let place = home(first, words)
    while (words[place + 3] !== 0) {
      if (words[place] === first && words[place + 1] === second && words[place + 2] === third) break
      place += WORDS
      if (place === words.length) place = 0
    }
    return place
  }

  #grow(): void {
    const larger = new Uint32Array(Math.ceil((this.#words.length / WORDS) * GROWTH) * WORDS)
    for (let from = 0; from < this.#words.length; from += WORDS) {
      if (this.#words[from + 3] === 0) continue
      let to = home(this.#words[from]!, larger)
      while (larger[to + 3] !== 0) to = to + WORDS === larger.length ? 0 : to + WORDS
      larger.set(this.#words.subarray(from, from + WORDS), to)
    }
    this.#words = larger
  }
}

function home(first: number, words: Uint32Array): number {
  return Math.floor((first / 2 ** 32) * (words.length / WORDS)) * WORDS
}

export { DIGEST_BYTES }
