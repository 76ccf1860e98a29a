import type { Intersection } from './intersections.ts'

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

/** Whether sets are exclusive and exhaustive (MECE), from the sizes of their intersections. */
export function coverage(found: readonly Intersection[]): Coverage {
  const count = (holds: (sets: number) => boolean) =>
    found.reduce((sum, { sets, size }) => (holds(sets.length) ? sum + size : sum), 0)
  const [inNone, inSeveral] = [count((sets) => sets === 0), count((sets) => sets > 1)]
  return {
    population: count(() => true),
    covered: count((sets) => sets > 0),
    inNone,
    inSeveral,
    mostSets: found.reduce((most, { sets }) => Math.max(most, sets.length), 0),
    exclusive: inSeveral === 0,
    exhaustive: inNone === 0,
  }
}
