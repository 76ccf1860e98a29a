import { between, type Frame, framed, frameOfMost, middleOf, type Place, type Point, WORLD } from './frame'

/** What a map shows: where most customers are, the whole world, or so much around some place. */
export type MapView = 'most' | 'world' | Around

interface Around {
  readonly middle: Point
  readonly width: number
}

const WORLD_SHAPE = WORLD.height / WORLD.width
const CLOSEST = WORLD.width * 0.02
const STEP = 1.5

/** The height of a map for its width: the same while it is not known yet where customers are. */
export function shapeOf(view: MapView, isNarrow: boolean): number {
  if (view === 'world') return WORLD_SHAPE
  return isNarrow ? 0.75 : 0.5
}

export function frameOf(view: MapView, places: readonly Place[], shape: number): Frame {
  if (view === 'world') return WORLD
  return view === 'most' ? frameOfMost(places, shape) : framed(view.middle, view.width, shape)
}

/** A step nearer, to what is picked where something is. */
export function nearer(frame: Frame, to: Point = middleOf(frame)): MapView {
  return { middle: to, width: Math.max(CLOSEST, frame.width / STEP) }
}

export function further(frame: Frame): MapView {
  const width = frame.width * STEP
  return width >= WORLD.width ? 'world' : { middle: middleOf(frame), width }
}

/** Whether there is a step nearer. */
export const canBeNearer = ({ width }: Frame) => width > CLOSEST * 1.01

const THOUSANDTHS = /^(-?\d{1,4})~(-?\d{1,4})~(\d{1,4})$/

/** `112~853~702`, as an address has it: the middle and the width, in thousandths. */
export function writeView(view: MapView): string {
  if (typeof view === 'string') return view
  return [...view.middle, view.width].map((value) => Math.round(value * 1_000)).join('~')
}

export function readView(text: string): MapView {
  const [, x, y, width] = THOUSANDTHS.exec(text)?.map((value) => Number(value) / 1_000) ?? []
  if (x === undefined || y === undefined || width === undefined) return text === 'world' ? 'world' : 'most'
  return { middle: [x, y], width: between(width, CLOSEST, WORLD.width) }
}
