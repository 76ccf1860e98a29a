import { expectArgument } from '../arguments.ts'
import type { FrequentSets } from './frequent-sets.ts'
import { type RuleMeasures, ruleMeasures } from './rule-measures.ts'

export interface RuleOptions {
  /** The least share of baskets with the antecedent that have the consequent too, inclusive. */
  readonly minConfidence: number
  /** The least lift. None by default. */
  readonly minLift?: number
  /** The most items of the consequent. 1 by default, as in arules; mlxtend has no bound. */
  readonly mostConsequent?: number
}

/** Who buys all of the antecedent also buys all of the consequent. */
export interface AssociationRule extends RuleMeasures {
  /** Codes of items, ascending. */
  readonly antecedent: Uint32Array
  readonly consequent: Uint32Array
}

/**
 * The rules that follow from frequent sets, the highest lift first. They tell what goes together, not what
 * causes what; among many rules some are strong by chance. Agrawal & Srikant (1994).
 */
export function associationRules({ baskets, sets }: FrequentSets, options: RuleOptions): AssociationRule[] {
  const { minConfidence, minLift = 0, mostConsequent = 1 } = options
  expectArgument(minConfidence >= 0 && minConfidence <= 1, 'minConfidence', 'between 0 and 1')
  expectArgument(mostConsequent >= 1, 'mostConsequent', 'at least 1')
  const countOf = new Map(sets.map(({ items, count }) => [items.join(), count]))
  const rules: AssociationRule[] = []
  for (const { items, count } of sets)
    for (const [antecedent, consequent] of splits(items, mostConsequent)) {
      const counts = {
        antecedent: countOf.get(antecedent.join()),
        consequent: countOf.get(consequent.join()),
      }
      if (counts.antecedent === undefined || counts.consequent === undefined) continue
      if (count / counts.antecedent < minConfidence * (1 - 1e-12)) continue
      const measures = ruleMeasures({
        baskets,
        both: count,
        antecedent: counts.antecedent,
        consequent: counts.consequent,
      })
      if (measures.lift >= minLift) rules.push({ antecedent, consequent, ...measures })
    }
  return rules.sort((a, b) => b.lift - a.lift || b.support - a.support || b.confidence - a.confidence)
}

/** All ways to cut a set into two sides, neither empty, the second of at most some items. */
function splits(items: Uint32Array, mostConsequent: number): [Uint32Array, Uint32Array][] {
  const sides: [Uint32Array, Uint32Array][] = []
  const choose = (from: number, consequent: readonly number[]) => {
    if (consequent.length > 0)
      sides.push([items.filter((item) => !consequent.includes(item)), Uint32Array.from(consequent)])
    if (consequent.length === Math.min(mostConsequent, items.length - 1)) return
    for (let i = from; i < items.length; i++) choose(i + 1, [...consequent, items[i]!])
  }
  choose(0, [])
  return items.length < 2 ? [] : sides
}
