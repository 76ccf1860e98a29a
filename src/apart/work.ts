import type * as statistics from '../stats/index.ts'

export type Statistics = typeof statistics

// biome-ignore lint/suspicious/noExplicitAny: of a function of any kind, parameters and result are asked for.
export type AnyFunction = (...input: any[]) => unknown

/** The functions of `satsuma/stats`, by name. */
export type StatsWork = {
  [Name in keyof Statistics]: Statistics[Name] extends AnyFunction ? Name : never
}[keyof Statistics]

/** A function that a thread can import: its module, and its name there. */
export interface Work<F extends AnyFunction> {
  readonly module: string
  readonly run: F
}

/**
 * A function as work for `apart`: exported under its own name from the module that says so.
 *
 * ```ts
 * export function fitChurn(features: Features, seed: number): ChurnFit { ... }
 * export const fitChurnApart = workOf(import.meta.url, fitChurn)
 * ```
 */
export function workOf<F extends AnyFunction>(module: string, run: F): Work<F> {
  return { module, run }
}
