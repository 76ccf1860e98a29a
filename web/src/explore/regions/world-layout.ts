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

/** The outline of a country on a map of some width. */
export function countryPath({ rings }: Pick<CountryShape, 'rings'>, width: number): string {
  const scale = width / (2 * HALF_WIDTH)
  const place = (degrees: Degrees) => {
    const [x, y] = project(degrees)
    return `${round((x + HALF_WIDTH) * scale)} ${round((TOP - Math.max(BOTTOM, y)) * scale)}`
  }
  return rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('')
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
