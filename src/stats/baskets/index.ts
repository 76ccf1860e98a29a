export { type AssociationRule, associationRules, type RuleOptions } from './association-rules.ts'
export type { Baskets } from './baskets.ts'
export {
  type FrequentSet,
  type FrequentSetOptions,
  type FrequentSets,
  frequentSets,
} from './frequent-sets.ts'
export { type LiftInterval, liftInterval } from './lift-interval.ts'
export { type RuleCounts, type RuleMeasures, ruleMeasures } from './rule-measures.ts'
export { type BasketSummary, basketSummary } from './summary.ts'
