import { BOTTOM, type Frame, landOf, WORLD } from './frame'
import { type Degrees, project } from './projection'
import { withoutJump } from './without-jump'

/** A country with its borders: rings of degrees, some of them islands. */
export interface CountryShape {
  /** ISO 3166-1, three digits; undefined of places without any. */
  readonly digits: string | undefined
  readonly rings: readonly (readonly Degrees[])[]
}

/** The height of a map of some width. */
export function mapHeight(width: number, frame: Pick<Frame, 'width' | 'height'> = WORLD): number {
  return Math.round((width * frame.height) / frame.width)
}

/** How wide or high, whichever is less, the largest land of a country is on a map of some width. */
export function countrySize({ rings }: Pick<CountryShape, 'rings'>, width: number, frame: Frame): number {
  const { west, east, south, north } = landOf(rings)
  return (Math.min(east - west, north - south) * width) / frame.width
}

/** The outline of a country on a map of some width; what lies beyond the date line is drawn at both ends. */
export function countryPath(
  { rings }: Pick<CountryShape, 'rings'>,
  width: number,
  frame: Frame = WORLD,
): string {
  const scale = width / frame.width
  const place = (degrees: Degrees) => {
    const [x, y] = project(degrees)
    return `${round((x - frame.left) * scale)} ${round((frame.top - Math.max(BOTTOM, y)) * scale)}`
  }
  return rings
    .flatMap(withoutJump)
    .map((ring) => `M${ring.map(place).join('L')}Z`)
    .join('')
}

/** Where a country is told: the middle of its largest ring. */
export function countryMiddle(
  { rings }: Pick<CountryShape, 'rings'>,
  width: number,
  frame: Frame = WORLD,
): { x: number; y: number } {
  const scale = width / frame.width
  const largest = rings.reduce<readonly Degrees[]>(
    (most, ring) => (ring.length > most.length ? ring : most),
    [],
  )
  const places = largest.map(project)
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value / Math.max(1, of.length), 0)
  return {
    x: (mean(places.map(([x]) => x)) - frame.left) * scale,
    y: (frame.top - mean(places.map(([, y]) => y))) * scale,
  }
}

const round = (value: number) => Math.round(value * 10) / 10
