import { isRecord } from '../../definition/plain-data'

/** Whether a value of JSON has a form. */
export type Shape<T> = (value: unknown) => value is T

type Shapes = Readonly<Record<string, Shape<unknown>>>
type Of<S> = S extends Shape<infer T> ? T : never
type Needed<S extends Shapes> = { readonly [Key in keyof S]: Of<S[Key]> }
type Possible<S extends Shapes> = { readonly [Key in keyof S]?: Of<S[Key]> }

export const text: Shape<string> = (value) => typeof value === 'string'
export const number: Shape<number> = (value) => typeof value === 'number'
/** Whatever it is: some other part of the form reads it. */
export const anything: Shape<unknown> = (_value): _value is unknown => true

export function choice<const Name extends string>(...names: readonly Name[]): Shape<Name> {
  return (value): value is Name => names.some((name) => name === value)
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape)
}

export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return (value): value is A | B => one(value) || other(value)
}

/** An object with all of the needed fields, perhaps some of the possible ones, and no others. */
export function fields<N extends Shapes, P extends Shapes = Record<never, never>>(
  needed: N,
  possible = {} as P,
): Shape<Needed<N> & Possible<P>> {
  return (value): value is Needed<N> & Possible<P> =>
    isRecord(value) &&
    Object.entries(needed).every(([key, shape]) => Object.hasOwn(value, key) && shape(value[key])) &&
    Object.entries(value).every(
      ([key, held]) => Object.hasOwn(needed, key) || (Object.hasOwn(possible, key) && possible[key]!(held)),
    )
}
