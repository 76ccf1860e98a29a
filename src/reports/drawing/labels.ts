import type { Mark } from '../chart.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Area } from './plot.ts'
import type { Scale } from './scale.ts'
import { LINE_HEIGHT, shorten, textWidth } from './text-width.ts'

/** How much of the width the name of a mark may take. */
const LONGEST_MARK = 0.6

/** Moves places apart until each has its room, none further than it must, all between two ends. */
export function spread(
  places: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!)
  const moved = [...places]
  order.forEach((place, rank) => {
    const before = rank === 0 ? low : moved[order[rank - 1]!]! + gap
    moved[place] = Math.max(moved[place]!, before)
  })
  let after = high
  for (const place of [...order].reverse()) {
    moved[place] = Math.min(moved[place]!, after)
    after = moved[place]! - gap
  }
  return moved
}

export interface Named {
  readonly name: string
  readonly tone: string
  readonly y: number
}

/** Names at the right of an area, each at the height where its line ends. */
export function namesAtRight(names: readonly Named[], { right, top, bottom }: Area, room: number): Markup {
  const places = spread(
    names.map(({ y }) => y),
    LINE_HEIGHT,
    [top, bottom],
  )
  return markup`${names.map(
    ({ name, tone }, index) =>
      markup`<path class="line ${tone}" d="M${right + 8} ${places[index]!}h8"/><text x="${right + 22}" y="${places[index]! + 4}">${shorten(name, room - 22)}</text>`,
  )}`
}

/** How high the names of marks stack above an area. */
export function marksHeight(marks: readonly Mark[], scale: (mark: Mark) => number, width: number): number {
  return marks.length === 0 ? 0 : (Math.max(...rowsOf(marks, scale, width)) + 1) * LINE_HEIGHT
}

/** Upright lines, their names above the area in rows that do not run into each other. */
export function marksAcross(marks: readonly Mark[], x: Scale, { top, bottom }: Area, width: number): Markup {
  const rows = rowsOf(marks, ({ at }) => x.place(at), width)
  return markup`${marks.map((mark, index) => {
    const place = x.place(mark.at)
    const name = shorten(mark.name, width * LONGEST_MARK)
    const y = top - 5 - rows[index]! * LINE_HEIGHT
    return markup`<path class="mark" d="M${place} ${y + 3}V${bottom}"/><text class="mark-name middle" x="${middleOf(name, place, width)}" y="${y}">${name}</text>`
  })}`
}

/** A line across at a value, named at one of its ends. */
export function level(
  mark: Mark | undefined,
  y: Scale,
  { left, right, top }: Area,
  side: 'left' | 'right' = 'right',
): Markup {
  if (mark === undefined) return markup``
  const place = y.place(mark.at)
  const above = place - 5 > top + LINE_HEIGHT ? place - 5 : place + LINE_HEIGHT
  return markup`<path class="mark" d="M${left} ${place}H${right}"/><text class="mark-name${side === 'right' ? ' end' : ''}" x="${side === 'right' ? right : left + 4}" y="${above}">${shorten(mark.name, right - left)}</text>`
}

function middleOf(name: string, place: number, width: number): number {
  const half = textWidth(name) / 2
  return Math.max(half, Math.min(width - half, place))
}

/** The lowest row in which each name has room beside those before it. */
function rowsOf(marks: readonly Mark[], place: (mark: Mark) => number, width: number): readonly number[] {
  const taken: (readonly [number, number])[][] = []
  return marks.map((mark) => {
    const name = shorten(mark.name, width * LONGEST_MARK)
    const middle = middleOf(name, place(mark), width)
    const half = textWidth(name) / 2 + 6
    const isFree = (row: readonly (readonly [number, number])[]) =>
      row.every(([from, to]) => middle + half < from || middle - half > to)
    const found = taken.findIndex(isFree)
    const row = found < 0 ? taken.push([]) - 1 : found
    taken[row]!.push([middle - half, middle + half])
    return row
  })
}
