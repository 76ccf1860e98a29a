export { findPurchases } from './find-purchases.ts'
export { type PurchaseSource, type Purchases, purchaseOption, purchaseSource } from './source.ts'
export {
  amountSql,
  isPurchase,
  type PurchasePeriod,
  type PurchaseTotals,
  readCurrencies,
  readPurchaseTotals,
} from './totals.ts'
