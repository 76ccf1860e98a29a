import { type ApartOptions, apart, workOf } from '../../apart/index.ts'
import { BitSet } from '../../evaluation/bit-set.ts'
import { affinities, leastEffect } from '../../stats/index.ts'
import type { Item } from './read-baskets.ts'
import type { ProductAffinity, SegmentAffinity } from './result.ts'

export interface BuyersBySegment {
  readonly items: readonly Item[]
  /** Everybody who bought anything. */
  readonly customers: Uint32Array
  /** Who bought which of the items, each once: profiles, and places of items. */
  readonly profile: Uint32Array
  readonly code: Uint32Array
  /** Members as the words of a `BitSet`. */
  readonly segments: readonly { readonly id: string; readonly members: Uint32Array }[]
}

const SHOWN = 10
const ALPHA = 0.05

/** What each segment buys more or less often than other customers, the clearest first. */
export function affinityBySegment({
  items,
  customers,
  profile,
  code,
  segments,
}: BuyersBySegment): SegmentAffinity[] {
  const everybody = countsOf(code, items.length, () => true)
  return segments.flatMap(({ id, members: words }) => {
    const members = new BitSet(words)
    const groupSize = customers.reduce((count, one) => count + Number(members.has(one)), 0)
    const group = countsOf(code, items.length, (row) => members.has(profile[row]!))
    const products = affinities({ group, everybody, groupSize, size: customers.length })
      .filter((one) => one.adjustedP < ALPHA)
      .sort((a, b) => Math.abs(leastEffect(b.effect)) - Math.abs(leastEffect(a.effect)))
      .slice(0, SHOWN)
      .map((one): ProductAffinity => affinityOf(items[one.product]!.name, one))
    return products.length > 0 ? [{ segment: id, customers: groupSize, products }] : []
  })
}

const BY_SEGMENT = workOf(import.meta.url, affinityBySegment)

/** The same in a thread of its own. */
export function affinityBySegmentApart(
  buyers: BuyersBySegment,
  options: ApartOptions,
): Promise<SegmentAffinity[]> {
  return apart(BY_SEGMENT, [buyers], options)
}

function affinityOf(
  name: string,
  { share, restShare, ratio, adjustedP }: ReturnType<typeof affinities>[number],
): ProductAffinity {
  return { name, share, restShare, ratio, p: adjustedP }
}

function countsOf(code: Uint32Array, items: number, holds: (row: number) => boolean): Float64Array {
  const counts = new Float64Array(items)
  for (const [row, item] of code.entries()) if (holds(row)) counts[item]!++
  return counts
}
