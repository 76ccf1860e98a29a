import { randomFrom, sampleIndexes } from './random/index.ts'

/** Which rows a result rests on, where a method that takes time by the square of them took a part. */
export interface Sampled {
  readonly of: number
  readonly taken: number
  /** Their places, ascending. */
  readonly rows: Uint32Array
}

/** A random part of so many rows; `undefined` where they are not more than `most`, and all are taken. */
export function sampleOf(rows: number, most: number, seed: number): Sampled | undefined {
  if (rows <= most) return undefined
  return { of: rows, taken: most, rows: sampleIndexes(randomFrom(seed), rows, most) }
}
