/** A value compared as it is: text is never a number, a number never a boolean. */
export type Scalar = string | number | boolean
export type ScalarType = 'text' | 'number' | 'flag'

const TYPES = { string: 'text', number: 'number', boolean: 'flag' } as const

export function isScalar(value: unknown): value is Scalar {
  return Object.hasOwn(TYPES, typeof value)
}

export function typeOfScalar(value: Scalar): ScalarType {
  return TYPES[typeof value as keyof typeof TYPES]
}

/** The value in another type, as far as it says anything there. */
export function asType(value: Scalar | undefined, type: ScalarType): Scalar {
  if (type === 'text') return value === undefined ? '' : String(value)
  if (type === 'flag') return value !== 'false' && value !== false && value !== 0
  const number = value === undefined || value === '' ? 0 : Number(value)
  return Number.isFinite(number) ? number : 0
}

/** The one type that all of some values have; undefined where they are of several. */
export function typeOfAll(values: readonly unknown[]): ScalarType | undefined {
  const types = new Set(values.map((value) => (isScalar(value) ? typeOfScalar(value) : undefined)))
  return types.size === 1 ? [...types][0] : undefined
}
