export {
  digamma,
  erfc,
  inverseErfc,
  inverseLowerBeta,
  inverseLowerGamma,
  logBeta,
  logGamma,
  lowerBeta,
  lowerGamma,
  trigamma,
  upperBeta,
  upperGamma,
} from './functions.ts'
export { hypergeometric } from './hypergeometric.ts'
export { logAdd, logSubtract } from './log-sum.ts'
