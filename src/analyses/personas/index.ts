export { type Persona, personas } from './analysis.ts'
export type { Mark } from './judge.ts'
