import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { ascendingOrder } from '../descriptive/order.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { firstAtLeast } from '../search.ts'

/** A curve that never falls: straight lines through knots of ascending `x`, level beyond the first and last. */
export interface IsotonicCurve {
  readonly kind: 'isotonic'
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/**
 * The non-decreasing function of `x` nearest to `y` in weighted squares, by pooling adjacent violators. Values of
 * one `x` count as their weighted mean. Calibrates scores when `y` are outcomes; then it needs some hundreds of
 * rows, fewer are better off with Platt's method.
 *
 * Between knots the curve is a straight line, as in `IsotonicRegression` of scikit-learn. Insufficient without
 * rows. Sources: Ayer et al. (1955); Zadrozny and Elkan (2002).
 */
export function fitIsotonic(
  x: Float64Array,
  y: ArrayLike<number>,
  weights: Float64Array = new Float64Array(x.length).fill(1),
): Outcome<IsotonicCurve> {
  commonLength({ x, y, weights })
  expectArgument(x.every(Number.isFinite), 'x', 'finite in every row')
  expectArgument(Array.from(y).every(Number.isFinite), 'y', 'finite in every row')
  expectArgument(
    weights.every((weight) => weight > 0 && Number.isFinite(weight)),
    'weights',
    'positive and finite in every row',
  )
  if (x.length === 0) return insufficientData(sayLater`there are no rows`)
  return result(curveOf(pool(meansByX(x, y, weights))))
}

/** Neighbouring values of x that have one level. */
interface Block {
  readonly from: number
  readonly to: number
  readonly level: number
  readonly weight: number
}

function meansByX(x: Float64Array, y: ArrayLike<number>, weights: Float64Array): Block[] {
  const blocks: Block[] = []
  for (const row of ascendingOrder(x)) {
    const next = { from: x[row]!, to: x[row]!, level: y[row]!, weight: weights[row]! }
    const last = blocks.at(-1)
    if (last?.to === next.from) blocks[blocks.length - 1] = joined(last, next)
    else blocks.push(next)
  }
  return blocks
}

function pool(points: readonly Block[]): readonly Block[] {
  const blocks: Block[] = []
  for (const point of points) {
    let next = point
    for (let last = blocks.at(-1); last && last.level >= next.level; last = blocks.at(-1)) {
      blocks.pop()
      next = joined(last, next)
    }
    blocks.push(next)
  }
  return blocks
}

function joined(a: Block, b: Block): Block {
  const weight = a.weight + b.weight
  return { from: a.from, to: b.to, level: a.level + (b.level - a.level) * (b.weight / weight), weight }
}

function curveOf(blocks: readonly Block[]): IsotonicCurve {
  const knots = blocks.flatMap(({ from, to, level }) =>
    from === to
      ? [[from, level]]
      : [
          [from, level],
          [to, level],
        ],
  )
  return { kind: 'isotonic', x: knots.map(([x]) => x!), y: knots.map(([, y]) => y!) }
}

/** The curve's value at each place. */
export function isotonicValues({ x, y }: IsotonicCurve, places: Float64Array): Float64Array {
  return places.map((place) => {
    const above = firstAtLeast(x, place)
    if (above === 0) return y[0]!
    if (above === x.length) return y.at(-1)!
    const share = (place - x[above - 1]!) / (x[above]! - x[above - 1]!)
    return y[above - 1]! + share * (y[above]! - y[above - 1]!)
  })
}
