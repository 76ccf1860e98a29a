export { type BestCustomers, type Concentration, concentrationOf } from './concentration.ts'
export { anyPurchasesIn, findAnyPurchases, findPurchases, purchasesIn } from './find-purchases.ts'
export { findGoods, type Goods } from './goods.ts'
export {
  type BuyingHistories,
  countRepeats,
  firstPurchaseAt,
  type HistoryPeriod,
  readHistories,
} from './histories.ts'
export { PERIOD_UNITS, type PeriodUnit, periodOf, periodSql, periodStart } from './periods.ts'
export { type PurchaseSource, type Purchases, purchaseOption, purchaseSource } from './source.ts'
export { fitSpend, meanSpend, type Spending, type SpendModel, spendingOf } from './spend.ts'
export { type TakenBack, takenBack, takenBackNote } from './taken-back.ts'
export {
  amountSql,
  isPurchase,
  type PurchasePeriod,
  type PurchaseTotals,
  readCurrencies,
  readPurchaseTotals,
} from './totals.ts'
