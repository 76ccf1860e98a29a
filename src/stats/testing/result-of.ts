import { expect } from 'vitest'
import type { Outcome } from '../outcome.ts'

/** The value of an outcome that has to be a result. */
export function resultOf<T>(outcome: Outcome<T>): T {
  expect(outcome).toMatchObject({ kind: 'result' })
  return (outcome as { readonly value: T }).value
}
