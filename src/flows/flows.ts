import type { Evaluated } from '../evaluation/batch.ts'
import { BitSet } from '../evaluation/bit-set.ts'

/** Another segment that movers left as they came, or entered as they went. */
export interface Flow {
  readonly segment: string
  readonly profiles: number
  /** So many it would be if movers did so as often as everybody else. */
  readonly expected: number
}

/** Those who came into a segment within a period, or those who left it. */
export interface Movers {
  readonly profiles: number
  /** Of these those who were not known at all before. */
  readonly newcomers: number
  /** Of these those for whom no other segment changed the other way. */
  readonly elsewhere: number
  /** The most beyond what is expected first. */
  readonly flows: readonly Flow[]
}

export interface Flows {
  readonly cameFrom: Movers
  readonly wentTo: Movers
}

type Moment = Pick<Evaluated, 'everyone' | 'sets'>

/**
 * Of those who are in a segment after a period and were not before: which other segments they left meanwhile; and of
 * those who left it, which they entered. Of each other segment is told how many it would be if movers were like all who
 * did not move, so that a segment which everybody leaves does not look like a reason. A segment that everybody was in, as who is not
 * rated by a model that is newer than the period, is no place to come from, and one that everybody is in none to go to.
 * Every count is multiplied by `scale`, where only one of so many profiles was looked at.
 */
export function flowsBetween(before: Moment, after: Moment, segment: string, scale = 1): Flows {
  const came = without(after.sets.get(segment), before.sets.get(segment))
  const went = without(before.sets.get(segment), after.sets.get(segment))
  const others = [...after.sets.keys()].filter((id) => id !== segment)
  const left = others
    .filter((id) => !holdsEverybody(before, id))
    .map((id) => ({ id, set: without(before.sets.get(id), after.sets.get(id)) }))
  const entered = others
    .filter((id) => !holdsEverybody(after, id))
    .map((id) => ({ id, set: without(after.sets.get(id), before.sets.get(id)) }))
  const everybody = after.everyone.size
  return {
    cameFrom: moversOf(came, left, { everybody, known: before.everyone, scale }),
    wentTo: moversOf(went, entered, { everybody, known: before.everyone, scale }),
  }
}

const holdsEverybody = ({ everyone, sets }: Moment, id: string) => sets.get(id)?.size === everyone.size

function without(set: BitSet = new BitSet(0), other: BitSet = new BitSet(0)): BitSet {
  return set.clone().andNot(other)
}

interface Context {
  readonly everybody: number
  /** Who existed before the period. */
  readonly known: BitSet
  readonly scale: number
}

function moversOf(
  movers: BitSet,
  opposite: readonly { readonly id: string; readonly set: BitSet }[],
  { everybody, known, scale }: Context,
): Movers {
  const profiles = movers.size
  const others = Math.max(1, everybody - profiles)
  const moved = new BitSet(movers.capacity)
  const flows = opposite.flatMap(({ id, set }) => {
    const both = set.clone().and(movers)
    const count = both.size
    if (count === 0) return []
    moved.or(both)
    const rate = (set.size - count) / others
    return [{ segment: id, profiles: Math.round(count * scale), expected: rate * profiles * scale }]
  })
  return {
    profiles: Math.round(profiles * scale),
    newcomers: Math.round(movers.clone().andNot(known).size * scale),
    elsewhere: Math.round(movers.clone().andNot(moved).size * scale),
    flows: flows.sort((a, b) => b.profiles - b.expected - (a.profiles - a.expected)),
  }
}
