const BITS_PER_ITEM = 16
const HASHES = 11

/**
 * A set of digests that may take a stranger for a member (one in two thousand) but never forgets one: two
 * bytes an item, in layers of doubling size so that it grows without being built anew (Almeida et al.,
 * "Scalable Bloom Filters", 2007).
 */
export class BloomFilter {
  readonly #layers: Layer[]

  constructor(expected: number) {
    this.#layers = [new Layer(Math.max(1_000, expected))]
  }

  add(digest: Uint8Array): void {
    const last = this.#layers.at(-1)!
    if (last.isFull) this.#layers.push(new Layer(2 * last.capacity))
    this.#layers.at(-1)!.add(digest)
  }

  /** Whether the digest may have been added; false is certain. */
  mayHave(digest: Uint8Array): boolean {
    return this.#layers.some((layer) => layer.mayHave(digest))
  }

  get bytes(): number {
    return this.#layers.reduce((sum, { bytes }) => sum + bytes, 0)
  }
}

class Layer {
  readonly capacity: number
  readonly #bits: Uint32Array
  #size = 0

  constructor(capacity: number) {
    this.capacity = capacity
    this.#bits = new Uint32Array(Math.ceil((capacity * BITS_PER_ITEM) / 32))
  }

  get isFull(): boolean {
    return this.#size >= this.capacity
  }

  get bytes(): number {
    return this.#bits.byteLength
  }

  add(digest: Uint8Array): void {
    this.#size += 1
    for (let hash = 0; hash < HASHES; hash += 1) {
      const bit = this.#bit(digest, hash)
      this.#bits[bit >>> 5]! |= 1 << (bit & 31)
    }
  }

  mayHave(digest: Uint8Array): boolean {
    for (let hash = 0; hash < HASHES; hash += 1) {
      const bit = this.#bit(digest, hash)
      if ((this.#bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return false
    }
    return true
  }

  /** Two halves of a good digest make any number of hashes (Kirsch and Mitzenmacher, 2006). */
  #bit(digest: Uint8Array, hash: number): number {
    const [first, second] = [word(digest, 0), word(digest, 4)]
    return (first + hash * ((second | 1) >>> 0)) % (this.#bits.length * 32)
  }
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
}
