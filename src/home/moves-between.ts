import { BitSet } from '../evaluation/bit-set.ts'
import type { PartMove } from './part-moves.ts'

type Sets = ReadonlyMap<string, BitSet>

/**
 * Moves between the parts of one segmentation from one moment to another; `from` is absent for who
 * was in no part before. Every count is multiplied by `scale`, where only one of so many profiles was looked at.
 */
export function movesBetween(
  before: Sets,
  after: Sets,
  parts: readonly string[],
  scale: number,
): readonly PartMove[] {
  const known = new BitSet(Math.max(0, ...parts.map((part) => before.get(part)?.capacity ?? 0)))
  for (const part of parts) known.or(before.get(part) ?? NOBODY)
  const moves = parts.flatMap((to) => {
    const now = after.get(to) ?? NOBODY
    const came = parts.flatMap((from) => {
      if (from === to) return []
      return [{ from, to, count: now.clone().and(before.get(from) ?? NOBODY).size }]
    })
    return [...came, { to, count: now.clone().andNot(known).size }]
  })
  return moves
    .filter(({ count }) => count > 0)
    .map(({ count, ...way }) => ({ ...way, profiles: Math.round(count * scale) }))
}

/** The order in which moves are read from the log of changes too: who is new comes last. */
export function largestFirst(a: PartMove, b: PartMove): number {
  const isNew = Number(a.from === undefined) - Number(b.from === undefined)
  return isNew || b.profiles - a.profiles || compared(a.from ?? '', b.from ?? '') || compared(a.to, b.to)
}

const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

const NOBODY = new BitSet(0)
