import type { Described } from './describe.ts'
import type { Target } from './numbers.ts'
import { readThirdsAndTargets } from './numbers.ts'
import type { Reading } from './reading.ts'
import { readLines, readProperties, readTraits } from './texts.ts'

/** What members are described by, and what they are told apart in. */
export interface Material {
  readonly described: readonly Described[]
  readonly targets: readonly Target[]
}

/** Reads everything that is needed, for members alone. */
export async function readMaterial(reading: Reading): Promise<Material> {
  const { thirds, targets, doing } = await readThirdsAndTargets(reading)
  const texts = [
    ...(await readTraits(reading)),
    ...(await readProperties(reading, doing)),
    ...(await readLines(reading, doing)),
  ]
  return { described: [...texts, ...thirds], targets }
}
