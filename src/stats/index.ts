/**
 * The statistics of customers as pure functions, `satsuma/stats`: typed arrays in, plain results out. Nothing is
 * read or written elsewhere; times are numbers of a unit that the caller chooses; a random choice takes a seed
 * and is the same on any machine. Data that cannot give a number give `{ kind: 'insufficient-data', reason }`.
 */

export * from './affinity/index.ts'
export * from './baskets/index.ts'
export * from './buying/index.ts'
export * from './clusters/index.ts'
export * from './cohorts/index.ts'
export * from './concentration/index.ts'
export * from './contrast/index.ts'
export * from './funnels/index.ts'
export type { Coefficient } from './linear/coefficient.ts'
export * from './look-alikes/index.ts'
export { type InsufficientData, insufficientData, type Outcome, result } from './outcome.ts'
export * from './overlap/index.ts'
export * from './power/index.ts'
export type { OnProgress, Progress } from './progress.ts'
export * from './propensity/index.ts'
export { type Random, randomFrom } from './random/index.ts'
export * from './rfm/index.ts'
export type { Sampled } from './sampled.ts'
export * from './surveys/index.ts'
export * from './survival/index.ts'
export * from './transitions/index.ts'
