import { type ApartOptions, apart, workOf } from '../../apart/index.ts'
import {
  type AssociationRule,
  adjustedP,
  associationRules,
  type Baskets,
  compareShares,
  type FrequentSets,
  frequentSets,
  liftInterval,
} from '../../stats/index.ts'
import type { Item } from './read-baskets.ts'
import type { ItemSet, Rule } from './result.ts'

export interface RuleDemand {
  /** All baskets, those too that hold one item alone. */
  readonly baskets: number
  /** The least baskets of a set. */
  readonly least: number
  readonly mostItems: number
  readonly minConfidence: number
  readonly minLift: number
}

export interface FoundRules {
  readonly sets: readonly ItemSet[]
  readonly examined: number
  readonly rules: readonly Rule[]
}

const ALPHA = 0.05
const MOST_LISTED = 100
/** More say more than anybody reads, and take long. */
const MOST_SETS = 200_000

/**
 * Sets that enough baskets hold, and the rules of them that are no chance: of those that come up to what was asked
 * for, with a lift that is not 1 after correction for all that were looked at. Undefined: there are too many sets.
 */
export function findRules(
  several: Baskets,
  items: readonly Item[],
  demand: RuleDemand,
): FoundRules | undefined {
  const sets = setsOf(several, items, demand)
  if (sets === undefined) return undefined
  const { minConfidence, minLift, baskets } = demand
  const examined = associationRules(sets, { minConfidence, minLift })
  const adjusted = adjustedP(
    examined.map((rule) => chance(rule, baskets)),
    'benjamini-hochberg',
  )
  const rules = examined
    .map((rule, place) => ruleOf(rule, items, baskets, adjusted[place]!))
    .filter(({ p, lift }) => p < ALPHA && (lift.low > 1 || lift.high < 1))
    .sort((a, b) => b.lift.low - a.lift.low || b.baskets - a.baskets)
  const larger = sets.sets.filter((set) => set.items.length > 1)
  return {
    examined: examined.length,
    rules: rules.slice(0, MOST_LISTED),
    sets: larger
      .toSorted((a, b) => b.count - a.count)
      .slice(0, MOST_LISTED)
      .map(({ items: codes, count }) => ({
        items: Array.from(codes, (code) => items[code]!.name),
        baskets: count,
      })),
  }
}

const FIND = workOf(import.meta.url, findRules)

/** The same in a thread of its own. */
export function findRulesApart(
  input: Parameters<typeof findRules>,
  options: ApartOptions,
): Promise<FoundRules | undefined> {
  return apart(FIND, input, options)
}

/** Sets of baskets with several items, with the counts of single items of all baskets. */
function setsOf(several: Baskets, items: readonly Item[], demand: RuleDemand): FrequentSets | undefined {
  const count = several.offsets.length - 1
  const singles = items.map(({ baskets }, code) => ({ items: Uint32Array.of(code), count: baskets }))
  if (count < demand.least) return { baskets: demand.baskets, sets: singles }
  const minSupport = demand.least / count
  const found = frequentSets(several, { minSupport, mostItems: demand.mostItems, mostSets: MOST_SETS })
  if (found.kind === 'insufficient-data') return undefined
  const larger = found.value.sets.filter((set) => set.items.length > 1)
  return { baskets: demand.baskets, sets: [...singles, ...larger] }
}

const countsOf = ({ antecedentSupport, consequentSupport, support }: AssociationRule, baskets: number) => ({
  baskets,
  antecedent: Math.round(antecedentSupport * baskets),
  consequent: Math.round(consequentSupport * baskets),
  both: Math.round(support * baskets),
})

/** The p-value of the second side being as frequent with the first side as without it. */
function chance(rule: AssociationRule, baskets: number): number {
  const { antecedent, consequent, both } = countsOf(rule, baskets)
  const rest = { count: consequent - both, size: baskets - antecedent }
  const found = compareShares({ count: both, size: antecedent }, rest)
  return found.kind === 'result' ? found.value.p : 1
}

function ruleOf(rule: AssociationRule, items: readonly Item[], baskets: number, p: number): Rule {
  const counts = countsOf(rule, baskets)
  return {
    antecedent: Array.from(rule.antecedent, (code) => items[code]!.name),
    consequent: items[rule.consequent[0]!]!.name,
    baskets: counts.both,
    support: rule.support,
    confidence: rule.confidence,
    expected: rule.consequentSupport,
    lift: liftInterval(counts),
    p,
  }
}
