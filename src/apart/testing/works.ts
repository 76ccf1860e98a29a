import { workOf } from '../work.ts'

/** Never ends, and never lets anything else of its thread run. */
export function spin(onBegin: { readonly onProgress: (done: number) => void }): never {
  onBegin.onProgress(1)
  for (;;);
}

export function hoardObjects(): number {
  const hoard: object[] = []
  for (;;) hoard.push({ at: hoard.length, around: [hoard.length] })
}

export function hoardNumbers(): number {
  return new Float64Array(2 ** 40).length
}

export function leave(code: number): never {
  process.exit(code)
}

/** When it began and ended. */
export function busyFor(ms: number): readonly [number, number] {
  const began = Date.now()
  while (Date.now() - began < ms);
  return [began, Date.now()]
}

/** The sum of a column, and the column with 1 added, as to the other one. */
export function raised(column: Float64Array, other: Float64Array) {
  const sum = column.reduce((total, value) => total + value, 0)
  for (const values of [column, other]) for (let row = 0; row < values.length; row++) values[row]!++
  return { sum, column }
}

export function failing(error: Error): never {
  throw error
}

export const spinning = workOf(import.meta.url, spin)
export const hoardingObjects = workOf(import.meta.url, hoardObjects)
export const hoardingNumbers = workOf(import.meta.url, hoardNumbers)
export const leaving = workOf(import.meta.url, leave)
export const beingBusy = workOf(import.meta.url, busyFor)
export const raising = workOf(import.meta.url, raised)
export const throwing = workOf(import.meta.url, failing)
