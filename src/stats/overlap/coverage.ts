import { type Bits, requireSets, sizeOf } from './bits.ts'

/** How sets cover a population. */
export interface Coverage {
  readonly population: number
  /** In at least one set. */
  readonly covered: number
  /** In none: they keep the sets from being exhaustive. */
  readonly inNone: number
  /** In two or more: they keep the sets from excluding each other. */
  readonly inSeveral: number
  /** The most sets that somebody is in. */
  readonly mostSets: number
  readonly exclusive: boolean
  readonly exhaustive: boolean
}

/** How many are in how many sets: whether these are exclusive and exhaustive (MECE). */
export function coverage(everyone: Bits, sets: readonly Bits[]): Coverage {
  requireSets(everyone, sets)
  const population = sizeOf(everyone)
  const counts = countsOf(everyone, sets)
  let [covered, inSeveral, mostSets] = [0, 0, 0]
  for (const count of counts) {
    if (count > 0) covered++
    if (count > 1) inSeveral++
    if (count > mostSets) mostSets = count
  }
  const inNone = population - covered
  return {
    population,
    covered,
    inNone,
    inSeveral,
    mostSets,
    exclusive: inSeveral === 0,
    exhaustive: inNone === 0,
  }
}

/** In how many sets each of everybody is. */
function countsOf(everyone: Bits, sets: readonly Bits[]): Uint16Array {
  const counts = new Uint16Array(32 * everyone.length)
  for (const set of sets)
    for (let i = 0; i < set.length; i++)
      for (let word = set[i]! & everyone[i]!; word !== 0; word &= word - 1)
        counts[32 * i + 31 - Math.clz32(word & -word)]!++
  return counts
}
