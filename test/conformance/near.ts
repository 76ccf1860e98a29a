import { expect } from 'vitest'

/** How near: within `abs`, or within `rel` of what is expected; without either, equal. */
export interface Nearness {
  readonly abs?: number | undefined
  readonly rel?: number | undefined
}

/** The tolerance of an entry for its field, or for all of it. */
export function nearness(tolerance: Readonly<Record<string, number | string>>, field?: string): Nearness {
  const of = (kind: string) => {
    const value = (field && tolerance[`${field}_${kind}`]) ?? tolerance[kind]
    return typeof value === 'number' ? value : undefined
  }
  return { abs: of('abs'), rel: of('rel') }
}

/** Asserts that numbers, or lists and records of them, are as near as they have to be; all else is equal. */
export function expectNear(actual: unknown, expected: unknown, near: Nearness, path = 'value'): void {
  if (typeof expected === 'number') expectNumber(actual, expected, near, path)
  else if (expected === null || typeof expected !== 'object') expect(actual, path).toEqual(named(expected))
  else expectAllNear(actual, expected, near, path)
}

function expectAllNear(actual: unknown, expected: object, near: Nearness, path: string): void {
  const found = Array.isArray(expected) ? Array.from(actual as ArrayLike<unknown>) : (actual as object)
  expect(Object.keys(found ?? {}).sort(), path).toEqual(Object.keys(expected).sort())
  for (const [key, value] of Object.entries(expected)) {
    expectNear((found as Record<string, unknown>)[key], value, near, `${path}.${key}`)
  }
}

function expectNumber(actual: unknown, expected: number, { abs, rel }: Nearness, path: string): void {
  const allowed = Math.max(abs ?? 0, (rel ?? 0) * Math.abs(expected))
  const off = Math.abs((actual as number) - expected)
  if (!(off <= allowed)) expect.fail(`${path}: ${actual} is off ${expected} by ${off}, allowed is ${allowed}`)
}

/** JSON has no infinities and no NaN; the files spell them. */
function named(value: unknown): unknown {
  const spelled = ['Infinity', '-Infinity', 'NaN']
  return typeof value === 'string' && spelled.includes(value) ? Number(value) : value
}
