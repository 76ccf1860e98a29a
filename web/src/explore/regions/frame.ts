import { type Degrees, HALF_WIDTH, project } from './projection'
import { withoutJump } from './without-jump'

/** A part of the projected world that a map shows, as high as {@link SHAPE} makes it. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
}

/** Latitudes that are left out: nobody shops there, and they take much room. */
const SOUTH = -58
const NORTH = 84

const [, TOP] = project([0, NORTH])
export const [, BOTTOM] = project([0, SOUTH])

export const WORLD: Frame = { left: -HALF_WIDTH, top: TOP, width: 2 * HALF_WIDTH }
/** The height of a map for its width. */
export const SHAPE = (TOP - BOTTOM) / WORLD.width

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
const MARGIN = 0.08

/** The frame around where most people live together: the smallest of some sizes around some country that holds enough. */
export function frameOfMost(places: readonly Place[]): Frame {
  const boxes = places.filter(({ weight }) => weight > 0).map(boxOf)
  const enough = MOST * sum(boxes)
  for (let step = 0; step < STEPS; step++) {
    const width = WORLD.width * NARROWEST * (WIDEST / NARROWEST) ** (step / (STEPS - 1))
    const found = boxes.map((middle) => boxes.filter((box) => isWithin(box, middle, width)))
    const [most = []] = found.sort((a, b) => sum(b) - sum(a))
    if (most.length > 0 && sum(most) >= enough) return around(most)
  }
  return WORLD
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
function boxOf({ rings, weight }: Place): Box {
  const lands = rings.map(edgesOf)
  const area = ({ west, east, south, north }: Edges) => (east - west) * (north - south)
  return { ...lands.reduce((largest, land) => (area(land) > area(largest) ? land : largest)), weight }
}

/** Whether something of a country is on the map, on either side of the date line. */
export function isOn({ left, top, width }: Frame, rings: Place['rings']): boolean {
  return rings.flatMap(withoutJump).some((ring) => {
    const { west, east, south, north } = edgesOf(ring)
    return west < left + width && east > left && south < top && north > top - width * SHAPE
  })
}

function isWithin(box: Box, middle: Box, width: number): boolean {
  const x = (middle.west + middle.east) / 2
  const y = (middle.south + middle.north) / 2
  const high = width * SHAPE
  return (
    box.west >= x - width / 2 &&
    box.east <= x + width / 2 &&
    box.south >= y - high / 2 &&
    box.north <= y + high / 2
  )
}

function around(boxes: readonly Box[]): Frame {
  const [west, east] = [Math.min(...boxes.map((box) => box.west)), Math.max(...boxes.map((box) => box.east))]
  const [south, north] = [
    Math.min(...boxes.map((box) => box.south)),
    Math.max(...boxes.map((box) => box.north)),
  ]
  const width = Math.max(
    WORLD.width * NARROWEST,
    Math.max(east - west, (north - south) / SHAPE) * (1 + 2 * MARGIN),
  )
  return {
    left: between((west + east - width) / 2, WORLD.left, -WORLD.left - width),
    top: between((south + north + width * SHAPE) / 2, BOTTOM + width * SHAPE, TOP),
    width,
  }
}

const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
