import { type Points, rowCount, squaredDistance } from './points.ts'

/**
 * The nearest centre of each point, followed while centres move. A point whose centre is nearer than any other can
 * have come is not measured again, which is most of them once centres move little. Hamerly (2010).
 */
export class NearestCentres {
  /** Of equally near centres the first. May be changed; then the point is measured again. */
  readonly labels: Uint32Array
  readonly #points: Points
  /** A point is at most so far from its centre, and at least so far from any other. */
  readonly #upper: Float64Array
  readonly #lower: Float64Array
  /** The centres that these bounds are of, and which of them is meant by `#upper`. */
  #centres: Float64Array
  readonly #bounded: Uint32Array

  constructor(points: Points, centres: Points) {
    const rows = rowCount(points)
    this.#points = points
    this.labels = new Uint32Array(rows)
    this.#bounded = new Uint32Array(rows)
    this.#upper = new Float64Array(rows)
    this.#lower = new Float64Array(rows)
    this.#centres = centres.values.slice()
    for (let row = 0; row < rows; row++) this.#measure(row)
  }

  /** Goes on to where the centres are now; whether a point changed its centre. */
  follow(centres: Points): boolean {
    const { columns } = this.#points
    const moved = distancesBetween(this.#centres, centres.values, columns)
    const [farthest = 0, nextFarthest = 0] = moved.toSorted().reverse()
    this.#centres = centres.values.slice()
    const apart = halfToNearest(this.#centres, columns)
    const others = moved.map((distance) => (distance === farthest ? nextFarthest : farthest))
    const [labels, bounded, upper, lower] = [this.labels, this.#bounded, this.#upper, this.#lower]
    let changed = false
    for (let row = 0; row < labels.length; row++) {
      const label = labels[row]!
      upper[row]! += moved[label]!
      lower[row]! -= others[label]!
      const sure = bounded[row] === label && upper[row]! < Math.max(lower[row]!, apart[label]!)
      if (!sure) this.#measure(row)
      if (labels[row] !== label) changed = true
    }
    return changed
  }

  #measure(row: number): void {
    const { values, columns } = this.#points
    const centres = this.#centres
    let [nearest, least, second] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let c = 0; c * columns < centres.length; c++) {
      const squared = squaredDistance(values, row * columns, centres, c * columns, columns)
      if (squared < least) {
        second = least
        least = squared
        nearest = c
      } else if (squared < second) second = squared
    }
    this.labels[row] = nearest
    this.#bounded[row] = nearest
    this.#upper[row] = Math.sqrt(least)
    this.#lower[row] = Math.sqrt(second)
  }
}

/** How far each row of one array is from the same row of another. */
function distancesBetween(a: Float64Array, b: Float64Array, columns: number): Float64Array {
  return Float64Array.from({ length: a.length / columns }, (_, row) =>
    Math.sqrt(squaredDistance(a, row * columns, b, row * columns, columns)),
  )
}

/** Half of the distance from each centre to the nearest other: who is nearer than that has no nearer one. */
function halfToNearest(centres: Float64Array, columns: number): Float64Array {
  const count = centres.length / columns
  return Float64Array.from({ length: count }, (_, a) => {
    let least = Number.POSITIVE_INFINITY
    for (let b = 0; b < count; b++)
      if (b !== a)
        least = Math.min(least, squaredDistance(centres, a * columns, centres, b * columns, columns))
    return Math.sqrt(least) / 2
  })
}
