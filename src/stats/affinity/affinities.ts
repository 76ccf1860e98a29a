import { commonLength, expectArgument } from '../arguments.ts'
import { adjustedP, type Correction, compareShares, type ShareContrast } from '../contrast/index.ts'

/** How many of a group, and of everybody, bought each product; a product is its place. */
export interface ProductBuyers {
  readonly group: ArrayLike<number>
  readonly everybody: ArrayLike<number>
  readonly groupSize: number
  /** The group included. */
  readonly size: number
}

/** How much more often a group buys a product than everybody else. */
export interface Affinity extends ShareContrast {
  readonly product: number
  /** Allows for all products that were compared. */
  readonly adjustedP: number
}

/**
 * The affinity of a group for products: the share of the group who bought each, beside that of all others, as a ratio
 * with its interval; p-values allow for the number of products. Those that nobody bought, and groups that have nobody
 * or everybody, have none.
 */
export function affinities(
  { group, everybody, groupSize, size }: ProductBuyers,
  correction: Correction = 'benjamini-hochberg',
): Affinity[] {
  const products = commonLength({ group, everybody })
  const possible = Array.from(
    { length: products },
    (_, product) => group[product]! <= groupSize && everybody[product]! - group[product]! <= size - groupSize,
  )
  expectArgument(possible.every(Boolean), 'group and everybody', 'counts within the sizes')
  const found = possible.flatMap((_, product) => {
    if (everybody[product] === 0) return []
    const rest = { count: everybody[product]! - group[product]!, size: size - groupSize }
    const contrast = compareShares({ count: group[product]!, size: groupSize }, rest)
    return contrast.kind === 'result' ? [{ product, ...contrast.value }] : []
  })
  const adjusted = adjustedP(
    found.map(({ p }) => p),
    correction,
  )
  return found.map((one, place) => ({ ...one, adjustedP: adjusted[place]! }))
}
