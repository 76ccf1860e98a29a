export type { TestDesign } from './design.ts'
export { detectableDifference, meansPower, meansSampleSize } from './means.ts'
export { detectableProportion, proportionsPower, proportionsSampleSize } from './proportions.ts'
