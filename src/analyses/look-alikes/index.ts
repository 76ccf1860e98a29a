export { lookAlikes } from './analysis.ts'
export type { LookAlikesResult } from './result.ts'
