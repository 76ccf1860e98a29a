import { type Bits, requireSets, sizeOf, sizeOfBoth } from './bits.ts'

/** How two sets lie to each other. */
export interface Pair {
  /** Places of the two sets, the first smaller. */
  readonly a: number
  readonly b: number
  readonly both: number
  /** Both over either: 1 for equal sets, 0 for sets without a common member, and 0 for two empty ones. */
  readonly jaccard: number
  /** The share of each that is in the other too; 0 of an empty set. */
  readonly ofA: number
  readonly ofB: number
}

/** All pairs of sets, the most alike first. Jaccard (1901). */
export function pairs(everyone: Bits, sets: readonly Bits[]): Pair[] {
  requireSets(everyone, sets)
  const sizes = sets.map(sizeOf)
  const found: Pair[] = []
  for (let a = 0; a < sets.length; a++)
    for (let b = a + 1; b < sets.length; b++)
      found.push({ a, b, ...measures(sizeOfBoth(sets[a]!, sets[b]!), sizes[a]!, sizes[b]!) })
  return found.sort((one, other) => other.jaccard - one.jaccard || one.a - other.a || one.b - other.b)
}

function measures(both: number, sizeA: number, sizeB: number) {
  const share = (of: number) => (of === 0 ? 0 : both / of)
  return { both, jaccard: share(sizeA + sizeB - both), ofA: share(sizeA), ofB: share(sizeB) }
}
