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
export { integrate } from './integrate.ts'
export { logAdd, logistic, logSubtract, softplus } from './log-sum.ts'
