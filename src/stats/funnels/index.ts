export { type FunnelStep, funnelSteps } from './conversion.ts'
export { timeToConvert } from './time-to-convert.ts'
