import { rounded } from '../markup/index.ts'

/** A place in a drawing. */
export interface Point {
  readonly x: number
  readonly y: number
}

const at = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`

/** Straight from point to point. */
export function linePath(points: readonly Point[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${at(point)}`).join('')
}

/** Points between which a value is kept until the next: right first, then up or down. */
export function steps<P extends Point>(points: readonly P[]): readonly P[] {
  return points.flatMap((point, index) =>
    index === 0 ? [point] : [{ ...point, y: points[index - 1]!.y }, point],
  )
}

/** The surface between a line and another that goes back. */
export function surfacePath(there: readonly Point[], back: readonly Point[]): string {
  return there.length === 0 ? '' : `${linePath([...there, ...[...back].reverse()])}Z`
}

/** Dots at points, as strokes without length: a tenth of the text that circles would be. */
export function dotsPath(points: readonly Point[]): string {
  return points.map((point) => `M${at(point)}h0`).join('')
}
