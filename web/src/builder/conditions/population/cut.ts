import type { Fields } from '../../definition/plain-data'
import { withRenamed } from '../language/fields'
import { fields, number, text } from '../language/shape'

/** Which of the profiles in order are meant. */
export type Cut =
  | { readonly kind: 'top' | 'bottom'; readonly percent: number }
  | { readonly kind: 'rank' | 'quantileBand'; readonly from?: number; readonly to: number }

export const CUTS = ['top', 'bottom', 'rank', 'quantileBand'] as const
type CutKind = Cut['kind']

const band = fields({ to: number }, { from: number })
const PERCENT = /^(\S+)\s*%$/

/** The cut of a condition, one of an impossible share too; undefined where there is none. */
export function readCut(condition: Fields): Cut | undefined {
  const [kind, ...others] = CUTS.filter((one) => Object.hasOwn(condition, one))
  if (kind === undefined || others.length > 0) return undefined
  const value = condition[kind]
  if (kind === 'rank' || kind === 'quantileBand') return band(value) ? { kind, ...value } : undefined
  const [, written] = text(value) ? (PERCENT.exec(value) ?? []) : []
  const percent = Number(written)
  return Number.isFinite(percent) ? { kind, percent } : undefined
}

/** What a cut is written as. */
export function writeCut(cut: Cut): unknown {
  if ('percent' in cut) return `${cut.percent}%`
  const { kind: _, ...range } = cut
  return range
}

const BEGIN: Readonly<Record<CutKind, Cut>> = {
  top: { kind: 'top', percent: 10 },
  bottom: { kind: 'bottom', percent: 10 },
  rank: { kind: 'rank', to: 100 },
  quantileBand: { kind: 'quantileBand', from: 0.25, to: 0.75 },
}

/** A cut of another kind, with the percentage of the one before where that fits. */
export function cutOfKind(kind: CutKind, before: Cut): Cut {
  if ('percent' in before && (kind === 'top' || kind === 'bottom')) return { kind, percent: before.percent }
  return BEGIN[kind]
}

/** The condition with another cut in the place of the one it has. */
export function withCut<Of extends Fields>(written: Of, before: Cut, next: Cut): Of {
  return withRenamed(written, before.kind, next.kind, writeCut(next))
}
