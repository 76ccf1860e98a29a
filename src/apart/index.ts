export { type ApartOptions, apart } from './apart.ts'
export { type StatsWork, type Work, workOf } from './work.ts'
