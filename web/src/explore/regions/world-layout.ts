import { type Degrees, HALF_WIDTH, project } from './projection'

/** A country with its borders: rings of degrees, some of them islands. */
export interface CountryShape {
  /** ISO 3166-1, three digits; undefined of places without any. */
  readonly digits: string | undefined
  readonly rings: readonly (readonly Degrees[])[]
}

/** Latitudes that are left out: nobody shops there, and they take much room. */
const SOUTH = -58
const NORTH = 84

const [, TOP] = project([0, NORTH])
const [, BOTTOM] = project([0, SOUTH])

/** A height that suits a width: that of the world between the latitudes that are shown. */
export function worldHeight(width: number): number {
  return Math.round((width * (TOP - BOTTOM)) / (2 * HALF_WIDTH))
}

/** The outline of a country on a map of some width; what lies beyond the date line is drawn at both ends. */
export function countryPath({ rings }: Pick<CountryShape, 'rings'>, width: number): string {
  const scale = width / (2 * HALF_WIDTH)
  const place = (degrees: Degrees) => {
    const [x, y] = project(degrees)
    return `${round((x + HALF_WIDTH) * scale)} ${round((TOP - Math.max(BOTTOM, y)) * scale)}`
  }
  return rings
    .flatMap(withoutJump)
    .map((ring) => `M${ring.map(place).join('L')}Z`)
    .join('')
}

/** A ring that crosses the date line goes on beyond it, and stands once more a turn of the earth away. */
export function withoutJump(ring: readonly Degrees[]): readonly (readonly Degrees[])[] {
  let turn = 0
  const whole = ring.map(([longitude, latitude], place): Degrees => {
    const before = ring[place - 1]?.[0] ?? longitude
    if (longitude - before > 180) turn -= 360
    if (longitude - before < -180) turn += 360
    return [longitude + turn, latitude]
  })
  const beyond = whole.some(([longitude]) => longitude > 180) ? -360 : 360
  const isBeyond = whole.some(([longitude]) => Math.abs(longitude) > 180)
  return isBeyond
    ? [whole, whole.map(([longitude, latitude]): Degrees => [longitude + beyond, latitude])]
    : [whole]
}

/** Where a country is told: the middle of its largest ring. */
export function countryMiddle(
  { rings }: Pick<CountryShape, 'rings'>,
  width: number,
): { x: number; y: number } {
  const scale = width / (2 * HALF_WIDTH)
  const largest = rings.reduce<readonly Degrees[]>(
    (most, ring) => (ring.length > most.length ? ring : most),
    [],
  )
  const places = largest.map(project)
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value / Math.max(1, of.length), 0)
  return {
    x: (mean(places.map(([x]) => x)) + HALF_WIDTH) * scale,
    y: (TOP - mean(places.map(([, y]) => y))) * scale,
  }
}

const round = (value: number) => Math.round(value * 10) / 10
