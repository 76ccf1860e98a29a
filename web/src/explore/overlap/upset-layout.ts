import { textWidth } from '../../../../src/reports/drawing/text-width.ts'
import { niceTicks } from '../../charts/scale'
import { LABEL_SIZE, labelWithNumber } from '../marks/label-with-number'

const BARS = { top: 22, height: 190 }
const ROW = 30
/** On narrow pages a name stands above its dots, which leaves the width to the columns. */
const NARROW = { width: 560, row: 48, dot: 34, name: 16, left: 40 }
const GAP = 18
const BELOW = { none: 4, told: 26 }
const NARROWEST = 30
const WIDEST = 56
const MOST_LABEL = 0.36
const NAME_INSET = 8

/** A set by its name, and how many are in it. */
export interface UpsetSet {
  readonly name: string
  readonly size: string
}

export interface UpsetAsked {
  readonly sets: readonly UpsetSet[]
  readonly sizes: readonly number[]
  readonly width: number
}

export interface UpsetLayout {
  readonly left: number
  readonly step: number
  /** So many intersections have room, and so many have none. */
  readonly shown: number
  readonly hidden: number
  readonly bars: { readonly top: number; readonly base: number }
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly matrix: number
  readonly row: number
  readonly height: number
  readonly labels: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    /** Above the dots instead of beside them. */
    readonly isAbove: boolean
  }[]
  readonly x: (column: number) => number
  readonly barTop: (size: number) => number
  readonly dot: (set: number) => number
}

/** Bars of intersections over dots that say of which sets each is. */
export function layOutUpset({ sets, sizes, width }: UpsetAsked): UpsetLayout {
  const widest = Math.max(0, ...sets.map(({ name, size }) => textWidth(`${name} ${size}`, LABEL_SIZE)))
  const isNarrow = width < NARROW.width
  const room = isNarrow ? width - NAME_INSET * 2 : Math.min(Math.ceil(widest) + 1, width * MOST_LABEL)
  const left = isNarrow ? NARROW.left : room + 16
  const row = isNarrow ? NARROW.row : ROW
  const shown = Math.max(1, Math.min(sizes.length, Math.floor((width - left) / NARROWEST)))
  const step = Math.min(WIDEST, (width - left) / shown)
  const ticks = niceTicks(Math.max(1, ...sizes), 4)
  const highest = ticks.at(-1) ?? 1
  const base = BARS.top + BARS.height
  const barTop = (size: number) => base - (size / highest) * BARS.height
  const matrix = base + GAP
  const hidden = Math.max(0, sizes.length - shown)
  return {
    left,
    step,
    shown,
    hidden,
    bars: { top: BARS.top, base },
    ticks: ticks.map((value) => ({ value, y: barTop(value) })),
    matrix,
    row,
    height: matrix + sets.length * row + (hidden > 0 ? BELOW.told : BELOW.none),
    labels: sets.map(({ name, size }, set) => ({
      text: labelWithNumber(name, size, room),
      x: isNarrow ? NAME_INSET : left - 12,
      y: matrix + set * row + (isNarrow ? NARROW.name : row / 2),
      isAbove: isNarrow,
    })),
    x: (column) => left + (column + 0.5) * step,
    barTop,
    dot: (set) => matrix + set * row + (isNarrow ? NARROW.dot : row / 2),
  }
}

/** The first way to write a number for which a column has room, the longest coming first. */
export function labelThatFits(written: readonly string[], step: number): string | undefined {
  // All digits are as wide as each other.
  return written.find((label) => textWidth(label.replaceAll(/\d/g, '0')) < step)
}
