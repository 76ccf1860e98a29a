export { type Gini, giniCoefficient } from './gini.ts'
export { type LorenzPoint, lorenzCurve } from './lorenz.ts'
export { type CustomersNeeded, customersForShare, topShare } from './top-share.ts'
