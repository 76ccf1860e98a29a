/** A value that conditions compare with. */
type Scalar = string | number | boolean

/** What comparisons allow of one and the same value: conditions on it that must all hold. */
export interface Allowed {
  /** Numbers from here on, `above` without this one itself. */
  readonly low: number
  readonly above: boolean
  readonly high: number
  readonly below: boolean
  /** Whether it must be a number. */
  readonly isNumber: boolean
  /** One of these; undefined where any is allowed. */
  readonly oneOf: readonly Scalar[] | undefined
  readonly noneOf: readonly Scalar[]
  readonly isThere: boolean
  readonly isAbsent: boolean
}

export const ANYTHING: Allowed = {
  low: Number.NEGATIVE_INFINITY,
  above: false,
  high: Number.POSITIVE_INFINITY,
  below: false,
  isNumber: false,
  oneOf: undefined,
  noneOf: [],
  isThere: false,
  isAbsent: false,
}

type Narrow = (allowed: Allowed, operand: unknown) => Allowed

const from = (allowed: Allowed, low: number, above: boolean): Allowed =>
  low > allowed.low || (low === allowed.low && above)
    ? { ...allowed, low, above, isNumber: true, isThere: true }
    : { ...allowed, isNumber: true, isThere: true }

const upTo = (allowed: Allowed, high: number, below: boolean): Allowed =>
  high < allowed.high || (high === allowed.high && below)
    ? { ...allowed, high, below, isNumber: true, isThere: true }
    : { ...allowed, isNumber: true, isThere: true }

const oneOf = (allowed: Allowed, values: readonly Scalar[]): Allowed => ({
  ...allowed,
  oneOf: values.filter((value) => allowed.oneOf?.includes(value) ?? true),
  isThere: true,
})

const noneOf = (allowed: Allowed, values: readonly Scalar[]): Allowed => ({
  ...allowed,
  noneOf: [...allowed.noneOf, ...values],
  isThere: true,
})

/** Other sides that are no constants may be anything. */
const ofNumber =
  (narrow: (allowed: Allowed, operand: number) => Allowed): Narrow =>
  (allowed, operand) =>
    typeof operand === 'number' ? narrow(allowed, operand) : allowed

/** The comparisons that are understood here, by their fields. */
export const COMPARISONS: Readonly<Record<string, Narrow>> = {
  atLeast: ofNumber((allowed, low) => from(allowed, low, false)),
  moreThan: ofNumber((allowed, low) => from(allowed, low, true)),
  atMost: ofNumber((allowed, high) => upTo(allowed, high, false)),
  lessThan: ofNumber((allowed, high) => upTo(allowed, high, true)),
  equals: ofNumber((allowed, value) => upTo(from(allowed, value, false), value, false)),
  between: (allowed, operand) => {
    const [low, high] = operand as readonly [number, number]
    return upTo(from(allowed, low, false), high, false)
  },
  is: (allowed, operand) => oneOf(allowed, [operand as Scalar]),
  oneOf: (allowed, operand) => oneOf(allowed, operand as readonly Scalar[]),
  isNot: (allowed, operand) => noneOf(allowed, [operand as Scalar]),
  noneOf: (allowed, operand) => noneOf(allowed, operand as readonly Scalar[]),
  exists: (allowed, operand) => ({
    ...allowed,
    ...(operand === true ? { isThere: true } : { isAbsent: true }),
  }),
}

/** Whether no value at all is allowed. */
export function isImpossible(allowed: Allowed): boolean {
  const { low, above, high, below, isNumber, isThere, isAbsent } = allowed
  if (isThere && isAbsent) return true
  if (isNumber && (low > high || (low === high && (above || below)))) return true
  return allowed.oneOf !== undefined && !allowed.oneOf.some((value) => isAllowed(value, allowed))
}

function isAllowed(value: Scalar, { low, above, high, below, isNumber, noneOf: refused }: Allowed): boolean {
  if (refused.includes(value)) return false
  if (!isNumber) return true
  if (typeof value !== 'number') return false
  return (above ? value > low : value >= low) && (below ? value < high : value <= high)
}
