import type { SegmentListing } from '../segments/index.ts'
import { dailyChanges, dailySizes } from './daily-sizes.ts'
import { beyondUsual, type Usual, usualChange } from './usual.ts'

/** Days whose changes say what is usual. */
const HISTORY_DAYS = 28
const DAY_MS = 86_400_000

/** Sizes before then have no part in what is said of the day until an instant. */
export const historyBegins = (now: number) => now - (HISTORY_DAYS + 2) * DAY_MS

/** How a segment changed since a day ago. */
export interface SegmentChange {
  readonly segment: Pick<SegmentListing, 'id' | 'title' | 'segmentationTitle'>
  readonly size: number
  readonly before: number
  /** Absent where too few days are known. */
  readonly usual?: Usual
  /** How far it is beyond what is usual: from 1 on it is; 0 where it is usual, or not known. */
  readonly beyond: number
}

export interface Changes {
  /** Those that changed: what is unusual first, the most unusual at the top; then by how many came or went. */
  readonly changes: readonly SegmentChange[]
  /** Segments whose size a day ago is known, */
  readonly compared: number
  /** of these, segments of which it is known what is usual, */
  readonly judged: number
  /** and those of which nothing is known of a day ago. */
  readonly waiting: number
}

/** What the sizes of segments say of the day until an instant. */
export function changesSince(segments: readonly SegmentListing[], now: number): Changes {
  const evaluated = segments.filter(({ size }) => size !== undefined)
  const compared = evaluated.flatMap((segment) => changeOf(segment, now) ?? [])
  return {
    changes: compared.filter(({ size, before }) => size !== before).sort(byNews),
    compared: compared.length,
    judged: compared.filter(({ usual }) => usual !== undefined).length,
    waiting: evaluated.length - compared.length,
  }
}

function changeOf({ id, title, segmentationTitle, size = 0, sizes }: SegmentListing, now: number) {
  const points = [...sizes.filter(({ at }) => at < now), { at: now, size }]
  const [, ...past] = dailySizes(points, { now, days: HISTORY_DAYS + 1 })
  const [before] = past
  if (before === undefined) return undefined
  const usual = usualChange(dailyChanges(past).filter((change) => change !== undefined))
  const segment = { id, title, ...(segmentationTitle !== undefined && { segmentationTitle }) }
  const beyond = usual ? beyondUsual(size - before, usual) : 0
  return { segment, size, before, ...(usual && { usual }), beyond }
}

const byNews = (a: SegmentChange, b: SegmentChange) => b.beyond - a.beyond || moved(b) - moved(a)
const moved = ({ size, before }: SegmentChange) => Math.abs(size - before)
