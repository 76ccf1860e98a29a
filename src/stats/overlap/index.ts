export type { Bits } from './bits.ts'
export { type Coverage, coverage } from './coverage.ts'
export { type Intersection, type Intersections, intersections } from './intersections.ts'
export { type Pair, pairs } from './pairs.ts'
