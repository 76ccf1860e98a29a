/**
 * A source of random numbers from a seed: the same seed gives the same numbers on any machine.
 *
 * Generator: xoshiro128** (Blackman and Vigna 2018), period 2^128 - 1, seeded by splitmix32. Not for secrets.
 */
export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  bits(): number
  /** A number of 53 bits from 0 (included) to 1 (excluded). */
  uniform(): number
  /** A whole number from 0 to `limit - 1`, each equally often; `limit` is at most 2^32. */
  below(limit: number): number
}

/** Spreads a seed over 32 bits, so that seeds 1, 2, 3 give unrelated streams. */
function splitmix32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by))

/** A generator of its own for a seed: any safe integer. */
export function randomFrom(seed: number): Random {
  const low = splitmix32(seed)
  const high = splitmix32(Math.floor(seed / 2 ** 32))
  let [a, b, c, d] = [low(), low() ^ high(), low(), (low() ^ high()) | 1]
  const bits = () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return drawn
  }
  return { bits, uniform: () => uniform(bits), below: (limit) => below(bits, limit) }
}

function uniform(bits: () => number): number {
  const high = bits() >>> 5
  return (high * 2 ** 26 + (bits() >>> 6)) / 2 ** 53
}

/** Draws above the last whole multiple of the limit are thrown away, or small numbers would come more often. */
function below(bits: () => number, limit: number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit)
  let drawn = bits()
  while (drawn >= fair) drawn = bits()
  return drawn % limit
}
