import { leafOf } from '../conditions/index.ts'
import { leafKey, leavesOf, type Node } from '../definition/node.ts'
import type { Path } from '../errors/index.ts'
import { combine } from '../evaluation/batch.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { type Estimate, standardError } from './estimate.ts'
import { type Place, placesWithin } from './places.ts'
import { countsIn, type Looked, sizeAmong } from './tally.ts'

/** How many satisfy a group or a condition of a draft by itself. */
export interface PlaceCount {
  readonly path: Path
  readonly size: Estimate
  /** Of a part of an `all`: who satisfies it and all parts before it. */
  readonly left?: Estimate
}

type Leaves = ReadonlyMap<string, BitSet>

/** The counts of a place and of all within it, and who satisfies the place. */
export function countPlaces(
  root: Place,
  looked: Looked,
  leaves: Leaves,
  /** Conditions whose thresholds have an error of their own. */
  isUnsure: (key: string) => boolean,
): { readonly set: BitSet; readonly counts: readonly PlaceCount[] } {
  const sets = new Map<Place, BitSet>()
  const left = new Map<Place, { readonly set: BitSet; readonly nodes: readonly Node[] }>()
  const visit = (place: Place): BitSet => {
    const set = setOf(place, looked.everyone, leaves, visit, (part, remaining, nodes) =>
      left.set(part, { set: remaining, nodes }),
    )
    sets.set(place, set)
    return set
  }
  const set = visit(root)
  const spreadOf = spreads(looked, leaves, isUnsure)
  const counts = placesWithin(root).map((place) => {
    const remaining = left.get(place)
    return {
      path: place.path,
      size: sizeAmong(looked, sets.get(place)!, spreadOf([place.node])),
      ...(remaining && { left: sizeAmong(looked, remaining.set, spreadOf(remaining.nodes)) }),
    }
  })
  return { set, counts }
}

function setOf(
  { node, written, parts }: Place,
  everyone: BitSet,
  leaves: Leaves,
  visit: (place: Place) => BitSet,
  noteLeft: (part: Place, remaining: BitSet, nodes: readonly Node[]) => void,
): BitSet {
  if (written.kind === 'not') return everyone.clone().andNot(visit(parts[0]!))
  if (written.kind === 'all') {
    const nodes = parts.map((part) => part.node)
    return parts.reduce((before, part, index) => {
      const remaining = before.clone().and(visit(part))
      noteLeft(part, remaining, nodes.slice(0, index + 1))
      return remaining
    }, everyone.clone())
  }
  if (written.kind === 'any') {
    const nobody = everyone.clone().andNot(everyone)
    return parts.reduce((set, part) => set.or(visit(part)), nobody)
  }
  return combine(node, everyone, leaves)
}

/**
 * The standard error that thresholds found in the sample add to trees. Each may be off by as many profiles as the
 * share beyond it may be; all of them are taken to change who is in.
 */
function spreads(
  { sample, everyone, profiles }: Looked,
  leaves: Leaves,
  isUnsure: (key: string) => boolean,
): (nodes: readonly Node[]) => number {
  if (sample === undefined) return () => 0
  return (nodes) => {
    const unsure = nodes
      .flatMap(leavesOf)
      .filter((leaf) => leafOf(leaf).population && isUnsure(leafKey(leaf)))
    const keys = new Set(unsure.map(leafKey))
    const errors = [...keys].map((key) =>
      standardError(countsIn(sample, everyone, leaves.get(key)!), profiles),
    )
    return errors.reduce((all, error) => all + error, 0)
  }
}
