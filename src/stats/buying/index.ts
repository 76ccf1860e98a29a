export { bgNbd, mbgNbd } from './beta-geometric.ts'
export { aliveAtNextOpportunity, bgBb } from './bg-bb.ts'
export { type Contracts, contractValue } from './contract-value.ts'
export { type CountFit, countFit } from './count-fit.ts'
export {
  type CustomerValue,
  customerValue,
  discountedPurchases,
  type ValueOptions,
} from './customer-value.ts'
export { type BuyingFit, fitBuyingModel } from './fit-buying-model.ts'
export { expectedSpend, fitGammaGamma, type SpendColumns, type SpendFit, spendBounds } from './gamma-gamma.ts'
export type { Histories, History } from './histories.ts'
export { type HoldOutAccuracy, holdOutAccuracy } from './hold-out.ts'
export { buyingLogLikelihood } from './log-likelihood.ts'
export type { LikelihoodMaximum } from './maximum-likelihood.ts'
export type { BuyingModel, ModelParameters, WeightedHistories } from './model.ts'
export { discountedResidualPurchases, paretoNbd } from './pareto-nbd.ts'
export { furtherPurchases, probabilitiesAlive } from './predictions.ts'
export { type PurchaseHistories, type Purchases, purchaseHistories } from './purchase-histories.ts'
export {
  contractSurvival,
  discountedPayments,
  expectedPayments,
  fitShiftedBetaGeometric,
  type Renewals,
  renewalsOfSurvivors,
  retentionRate,
} from './shifted-beta-geometric.ts'
export type { Interval, Intervals } from './uncertainty.ts'
