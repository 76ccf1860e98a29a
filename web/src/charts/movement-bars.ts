import type { Cause, Movement } from '../api/segments'
import { linear, niceTicks } from './scale'

/** Why somebody came or went, or that it was found by looking back, which tells no cause. */
export type MoveCause = Cause | 'lookedBack'

export interface Move extends Omit<Movement, 'cause'> {
  readonly cause: MoveCause
}

/** In the order in which they stand on one another, from the axis outwards. */
export const CAUSES: readonly MoveCause[] = ['data', 'time', 'definition', 'identity', 'lookedBack']

export type Counts = Readonly<Record<MoveCause, number>>

/** Who came and went within a stretch of time, by cause. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly entered: Counts
  readonly exited: Counts
}

const NOBODY: Counts = { data: 0, time: 0, definition: 0, identity: 0, lookedBack: 0 }

/** Movements in `count` stretches of equal length over `(from, to]`. */
export function stretchesOf(
  movements: readonly Move[],
  from: number,
  to: number,
  count: number,
): readonly Stretch[] {
  const length = Math.max(1, to - from) / count
  const stretches = Array.from({ length: count }, (_, index) => ({
    from: from + index * length,
    to: from + (index + 1) * length,
    entered: { ...NOBODY },
    exited: { ...NOBODY },
  }))
  for (const { at, cause, entered, exited } of movements) {
    if (at < from || at > to) continue
    const stretch = stretches[Math.min(count - 1, Math.floor((at - from) / length))]!
    stretch.entered[cause] += entered
    stretch.exited[cause] += exited
  }
  return stretches
}

/** All that came and went, by cause. */
export function sumMovements(movements: readonly Move[]): Pick<Stretch, 'entered' | 'exited'> {
  const [entered, exited] = [{ ...NOBODY }, { ...NOBODY }]
  for (const movement of movements) {
    entered[movement.cause] += movement.entered
    exited[movement.cause] += movement.exited
  }
  return { entered, exited }
}

export function total(counts: Counts): number {
  return CAUSES.reduce((sum, cause) => sum + counts[cause], 0)
}

export interface Bar {
  readonly cause: MoveCause
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface BarLayout {
  readonly bars: readonly Bar[]
  /** The middle of each stretch. */
  readonly places: readonly number[]
  readonly ticks: readonly { readonly place: number; readonly count: number }[]
  readonly axis: number
}

const GAP = 1
const THINNEST = 2

/** Entries stand on the axis, exits hang from it, on one scale. */
export function layOutBars(
  stretches: readonly Stretch[],
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): BarLayout {
  const up = Math.max(0, ...stretches.map(({ entered }) => total(entered)))
  const down = Math.max(0, ...stretches.map(({ exited }) => total(exited)))
  const [highest, lowest] = [outermost(up, down), outermost(down, up)]
  const y = linear([-lowest, highest], [bottom, top])
  const step = (right - left) / Math.max(1, stretches.length)
  const width = Math.max(THINNEST, step - GAP)
  const bars = stretches.flatMap(({ entered, exited }, index) => {
    const x = left + index * step
    return [...stack(entered, 1, y), ...stack(exited, -1, y)].map((bar) => ({ ...bar, x, width }))
  })
  return {
    bars,
    places: stretches.map((_, index) => left + (index + 0.5) * step),
    ticks: [...new Set([highest, 0, -lowest])].map((count) => ({ place: y(count), count })),
    axis: y(0),
  }
}

/** The end of the axis on one side; a side with nothing keeps none of the room but a little. */
function outermost(own: number, other: number): number {
  return own === 0 && other > 0 ? 0 : (niceTicks(own, 1).at(-1) ?? 1)
}

function stack(counts: Counts, sign: 1 | -1, y: (value: number) => number) {
  let base = 0
  return CAUSES.filter((cause) => counts[cause] > 0).map((cause) => {
    const from = base
    base += sign * counts[cause]
    const [a, b] = [y(from), y(base)]
    return { cause, y: Math.min(a, b), height: Math.max(1, Math.abs(a - b)) }
  })
}
