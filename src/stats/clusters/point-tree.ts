import { type Points, rowCount, squaredDistance } from './points.ts'

/** Takes what a search finds; nothing that is farther than `bound`, a squared distance, is of use to it. */
interface Finding {
  bound: number
  take(row: number, squared: number): void
}

/** Ranges of so few points are looked through. */
const LEAF = 16

/**
 * Points in order of nearness (k-d tree): a range of them is halved by the column in which it is widest, and so
 * on. Of few columns a search looks at some hundred of a million points; of many, at most of them. Bentley (1975).
 */
export class PointTree {
  readonly #points: Points
  readonly #order: Uint32Array
  /** The column by which the range around each middle is halved, and the value of the middle in it. */
  readonly #halvedBy: Uint32Array
  readonly #halvedAt: Float64Array

  constructor(points: Points) {
    this.#points = points
    this.#order = Uint32Array.from({ length: rowCount(points) }, (_, row) => row)
    this.#halvedBy = new Uint32Array(this.#order.length)
    this.#halvedAt = new Float64Array(this.#order.length)
    this.#build(0, this.#order.length)
  }

  /** The nearest point to the row that begins at `at`, and its squared distance; of equally near ones any. */
  nearest(values: Float64Array, at: number): { readonly row: number; readonly squared: number } {
    const found = {
      row: -1,
      bound: Number.POSITIVE_INFINITY,
      take(row: number, squared: number) {
        if (squared >= found.bound) return
        found.row = row
        found.bound = squared
      },
    }
    this.#search(found, values, at, 0, this.#order.length)
    return { row: found.row, squared: found.bound }
  }

  /** The squared distance from the row that begins at `at` to its `place`-th nearest point, from 0. */
  distanceTo(place: number, values: Float64Array, at: number, scratch: Float64Array): number {
    const smallest = scratch.subarray(0, place + 1).fill(Number.POSITIVE_INFINITY)
    const found = {
      bound: Number.POSITIVE_INFINITY,
      take(_: number, squared: number) {
        keepSmallest(smallest, squared)
        found.bound = smallest[place]!
      },
    }
    this.#search(found, values, at, 0, this.#order.length)
    return found.bound
  }

  /** The points within a distance, inclusive. */
  within(radius: number, values: Float64Array, at: number): number[] {
    const near: number[] = []
    const bound = radius * radius
    // The plane between two halves may be exactly at the radius.
    const found = {
      bound: bound * (1 + 1e-12) + Number.MIN_VALUE,
      take(row: number, squared: number) {
        if (squared <= bound) near.push(row)
      },
    }
    this.#search(found, values, at, 0, this.#order.length)
    return near
  }

  #search(found: Finding, values: Float64Array, at: number, from: number, to: number): void {
    if (to - from <= LEAF) {
      this.#look(found, values, at, from, to)
      return
    }
    const middle = (from + to) >>> 1
    const beyond = values[at + this.#halvedBy[middle]!]! - this.#halvedAt[middle]!
    if (beyond < 0) this.#search(found, values, at, from, middle)
    else this.#search(found, values, at, middle, to)
    if (beyond * beyond >= found.bound) return
    if (beyond < 0) this.#search(found, values, at, middle, to)
    else this.#search(found, values, at, from, middle)
  }

  #look(found: Finding, values: Float64Array, at: number, from: number, to: number): void {
    const { values: own, columns } = this.#points
    for (let place = from; place < to; place++) {
      const row = this.#order[place]!
      found.take(row, squaredDistance(values, at, own, row * columns, columns))
    }
  }

  #build(from: number, to: number): void {
    if (to - from <= LEAF) return
    const middle = (from + to) >>> 1
    const column = this.#widest(from, to)
    this.#halvedBy[middle] = column
    this.#part(from, to - 1, middle, column)
    this.#halvedAt[middle] = this.#valueOf(middle, column)
    this.#build(from, middle)
    this.#build(middle, to)
  }

  #valueOf(place: number, column: number): number {
    return this.#points.values[this.#order[place]! * this.#points.columns + column]!
  }

  #widest(from: number, to: number): number {
    let widest = 0
    let most = -1
    for (let column = 0; column < this.#points.columns; column++) {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      for (let place = from; place < to; place++) {
        const value = this.#valueOf(place, column)
        if (value < low) low = value
        if (value > high) high = value
      }
      if (high - low > most) [widest, most] = [column, high - low]
    }
    return widest
  }

  /** Brings what is smaller before the middle and what is larger behind it (Hoare's quickselect). */
  #part(first: number, last: number, middle: number, column: number): void {
    const order = this.#order
    for (let [from, to] = [first, last]; from < to; ) {
      const pivot = this.#valueOf((from + to) >>> 1, column)
      let [left, right] = [from, to]
      while (left <= right) {
        while (this.#valueOf(left, column) < pivot) left++
        while (this.#valueOf(right, column) > pivot) right--
        if (left > right) break
        const moved = order[left]!
        order[left++] = order[right]!
        order[right--] = moved
      }
      if (middle <= right) to = right
      else if (middle >= left) from = left
      else return
    }
  }
}

/** Puts a value into a list of the smallest so far, ascending, if it is one of them. */
function keepSmallest(smallest: Float64Array, value: number): void {
  let place = smallest.length - 1
  if (value >= smallest[place]!) return
  for (; place > 0 && smallest[place - 1]! > value; place--) smallest[place] = smallest[place - 1]!
  smallest[place] = value
}
