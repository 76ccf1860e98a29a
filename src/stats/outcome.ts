/** A number that cannot be given, and why, in a sentence for who asked. */
export interface InsufficientData {
  readonly kind: 'insufficient-data'
  readonly reason: string
}

/** What a method gives: its value, or the reason why these data hold none. Never NaN, 0 or 1 instead. */
export type Outcome<T> = { readonly kind: 'result'; readonly value: T } | InsufficientData

export function result<T>(value: T): Outcome<T> {
  return { kind: 'result', value }
}

export function insufficientData(reason: string): InsufficientData {
  return { kind: 'insufficient-data', reason }
}
