export { foremost } from './foremost.ts'
export {
  type ConfidenceInterval,
  type Estimated,
  leastEffect,
  type RatioEstimate,
  wilsonInterval,
} from './interval.ts'
export { adjustedP, type Correction, jointConfidence } from './many.ts'
export { compareMeans, type MeanContrast, type Moments, momentsOf } from './means.ts'
export { compareMedians, type MedianBounds, type MedianContrast, medianPlaces } from './medians.ts'
export { riskRatioInterval } from './risk-ratio.ts'
export { type Counted, compareShares, type ShareContrast } from './shares.ts'
export { type Course, shareError, type Trend, trendOf } from './trend.ts'
