import { type Degrees, HALF_WIDTH, project } from './projection'
import { withoutJump } from './without-jump'

/** A part of the projected world that a map shows, from its upper left. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Latitudes that are left out: nobody shops there, and they take much room. */
const SOUTH = -58
const NORTH = 84

const [, TOP] = project([0, NORTH])
export const [, BOTTOM] = project([0, SOUTH])

export const WORLD: Frame = { left: -HALF_WIDTH, top: TOP, width: 2 * HALF_WIDTH, height: TOP - BOTTOM }

/** Where people are, and how many. */
export interface Place {
  readonly rings: readonly (readonly Degrees[])[]
  readonly weight: number
}

/** So much of all is to be seen. */
const MOST = 0.8
/** A frame nearly as wide as the world shows it whole. */
const WIDEST = 0.6
const NARROWEST = 0.08
const STEPS = 12
const MARGIN = 0.06
/** So much wider a frame may become so that countries at its edge are seen whole. */
const FOR_THE_EDGE = 1.7

/**
 * The frame around where most people live together, so high for its width: the smallest of some sizes around some
 * country that holds enough, and what of others would be cut off where they are not much larger.
 */
export function frameOfMost(places: readonly Place[], shape: number): Frame {
  const boxes = places.filter(({ weight }) => weight > 0).map(boxOf)
  const enough = MOST * sum(boxes)
  for (let step = 0; step < STEPS; step++) {
    const width = WORLD.width * NARROWEST * (WIDEST / NARROWEST) ** (step / (STEPS - 1))
    const found = boxes.map((middle) => boxes.filter((box) => isWithin(box, middle, width, shape)))
    const [most = []] = found.sort((a, b) => sum(b) - sum(a))
    if (most.length > 0 && sum(most) >= enough) return around(withEdge(most, boxes, shape), shape)
  }
  return framed(middleOf(WORLD), WORLD.width, shape)
}

export type Point = readonly [x: number, y: number]

export function middleOf({ left, top, width, height }: Frame): Point {
  return [left + width / 2, top - height / 2]
}

/** The middle of where some places are; undefined of none. */
export function middleOfPlaces(places: readonly Pick<Place, 'rings'>[]): Point | undefined {
  if (places.length === 0) return undefined
  const { west, east, south, north } = boundsOf(places.map(({ rings }) => landOf(rings)))
  return [(west + east) / 2, (south + north) / 2]
}

/** A frame around a place, or as near to it as the world goes on. */
export function framed([x, y]: Point, width: number, shape: number): Frame {
  const height = width * shape
  return {
    left: between(x - width / 2, WORLD.left, -WORLD.left - width),
    top: between(y + height / 2, BOTTOM + height, TOP),
    width,
    height,
  }
}

interface Edges {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

interface Box extends Edges {
  readonly weight: number
}

function edgesOf(ring: readonly Degrees[]): Edges {
  const places = ring.map(project)
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) }
}

const sum = (boxes: readonly Box[]) => boxes.reduce((all, { weight }) => all + weight, 0)

/** Around the largest of its lands: France is in Europe, wherever else it is too. */
export function landOf(rings: Place['rings']): Edges {
  const area = ({ west, east, south, north }: Edges) => (east - west) * (north - south)
  return rings.map(edgesOf).reduce((largest, land) => (area(land) > area(largest) ? land : largest))
}

const boxOf = ({ rings, weight }: Place): Box => ({ ...landOf(rings), weight })

/** Whether something of a country is on the map, on either side of the date line. */
export function isOn(frame: Frame, rings: Place['rings']): boolean {
  return rings.flatMap(withoutJump).some((ring) => meets(frame, edgesOf(ring)))
}

function meets({ left, top, width, height }: Frame, { west, east, south, north }: Edges): boolean {
  return west < left + width && east > left && south < top && north > top - height
}

function isWithin(box: Box, middle: Box, width: number, shape: number): boolean {
  const x = (middle.west + middle.east) / 2
  const y = (middle.south + middle.north) / 2
  const high = width * shape
  return (
    box.west >= x - width / 2 &&
    box.east <= x + width / 2 &&
    box.south >= y - high / 2 &&
    box.north <= y + high / 2
  )
}

/** Those most people live in, and those beside them that a frame little larger shows whole. */
function withEdge(most: readonly Box[], boxes: readonly Box[], shape: number): readonly Box[] {
  const frame = around(most, shape)
  const held = [...most]
  for (const box of boxes)
    if (
      !most.includes(box) &&
      meets(frame, box) &&
      around([...held, box], shape).width <= frame.width * FOR_THE_EDGE
    )
      held.push(box)
  return held
}

function around(boxes: readonly Box[], shape: number): Frame {
  const { west, east, south, north } = boundsOf(boxes)
  const room = Math.max(east - west, (north - south) / shape) * (1 + 2 * MARGIN)
  const width = between(room, WORLD.width * NARROWEST, WORLD.width)
  return framed([(west + east) / 2, (south + north) / 2], width, shape)
}

function boundsOf(boxes: readonly Edges[]): Edges {
  return {
    west: Math.min(...boxes.map((box) => box.west)),
    east: Math.max(...boxes.map((box) => box.east)),
    south: Math.min(...boxes.map((box) => box.south)),
    north: Math.max(...boxes.map((box) => box.north)),
  }
}

/** Bounds that leave nothing in between are met in their middle. */
export function between(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value))
}
