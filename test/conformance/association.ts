import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import {
  type AssociationRule,
  associationRules,
  type Baskets,
  basketSummary,
  type FrequentSets,
  frequentSets,
  type RuleMeasures,
} from '../../src/stats/baskets/index.ts'
import type { Outcome } from '../../src/stats/outcome.ts'
import { type Checks, dataPath, type Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

function given<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'insufficient-data') expect.fail(outcome.reason)
  return outcome.value
}

interface Named {
  readonly baskets: Baskets
  readonly names: readonly string[]
}

/** Baskets of names, coded in alphabetical order. */
function named(lists: readonly (readonly string[])[]): Named {
  const names = [...new Set(lists.flat())].sort()
  const codeOf = new Map(names.map((name, code) => [name, code]))
  const offsets = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length
  })
  return { baskets: { items: Uint32Array.from(lists.flat(), (name) => codeOf.get(name)!), offsets }, names }
}

function groceries(file: string): Named {
  const lines = readFileSync(dataPath(file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return named(lines.map((line) => line.split(',').map((name) => name.trim())))
}

const namesOf = ({ names }: Named, items: Uint32Array) => Array.from(items, (item) => names[item]!)

function bySize({ sets }: FrequentSets): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { items } of sets) counts[items.length] = (counts[items.length] ?? 0) + 1
  return counts
}

/** A rule as the entries write it, by its names. */
const written = (baskets: Named, { antecedent, consequent, support, confidence, lift }: AssociationRule) => [
  namesOf(baskets, antecedent),
  namesOf(baskets, consequent),
  support,
  confidence,
  lift,
]

const allMeasures = (rule: RuleMeasures) => [
  rule.antecedentSupport,
  rule.consequentSupport,
  rule.support,
  rule.confidence,
  rule.lift,
  rule.leverage,
  rule.conviction,
  rule.zhang,
  rule.jaccard,
  rule.certainty,
  rule.kulczynski,
]

function checkSmallSets({ inputs, expected, tolerance }: Entry): void {
  const baskets = named(inputs.transactions)
  const { sets, baskets: count } = given(frequentSets(baskets.baskets, { minSupport: inputs.minSupport }))
  const found = new Map(sets.map((set) => [namesOf(baskets, set.items).join(), set.count / count]))
  expect(found.size).toBe(expected.length)
  for (const [support, items] of expected) expectNear(found.get(items.join()), support, nearness(tolerance))
}

function checkSmallRules({ inputs, expected, tolerance }: Entry): void {
  const baskets = named(inputs.transactions)
  const sets = given(frequentSets(baskets.baskets, { minSupport: inputs.minSupport }))
  const options = { minConfidence: inputs.minConfidence, mostConsequent: Number.POSITIVE_INFINITY }
  const rules = associationRules(sets, options)
  const key = (antecedent: readonly string[], consequent: readonly string[]) =>
    `${antecedent.toSorted().join()} -> ${consequent.toSorted().join()}`
  const found = new Map(
    rules.map((rule) => [key(namesOf(baskets, rule.antecedent), namesOf(baskets, rule.consequent)), rule]),
  )
  expect(found.size).toBe(expected.length)
  for (const [antecedent, consequent, ...measures] of expected)
    expectNear(allMeasures(found.get(key(antecedent, consequent))!), measures, nearness(tolerance))
}

function checkBasics({ inputs, expected, tolerance }: Entry): void {
  const { baskets, names } = groceries(inputs.file)
  const summary = given(basketSummary(baskets))
  const found = {
    transactions: summary.baskets,
    items: summary.items,
    entries: summary.entries,
    density: summary.density,
    top5: Object.fromEntries(
      Object.keys(expected.top5).map((name) => [name, summary.counts[names.indexOf(name)]]),
    ),
    basketSizeMean: summary.meanSize,
    basketSizeMax: summary.largestSize,
    singleItemBaskets: summary.ofOneItem,
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkGroceries({ inputs, expected, tolerance }: Entry): void {
  const baskets = groceries(inputs.file)
  const sets = given(frequentSets(baskets.baskets, { minSupport: inputs.minSupport }))
  const rules = associationRules(sets, { minConfidence: inputs.minConfidence })
  const mean = (field: 'lift' | 'confidence') =>
    rules.reduce((sum, rule) => sum + rule[field] / rules.length, 0)
  const figures: Record<string, unknown> = {
    itemsets: bySize(sets),
    total: sets.sets.length,
    rules: rules.length,
    top: rules.slice(0, expected.top.length).map((rule) => written(baskets, rule)),
    meanLift: mean('lift'),
    meanConfidence: mean('confidence'),
  }
  for (const [field, value] of Object.entries(expected))
    expectNear(figures[field], value, nearness(tolerance), field)
}

function checkYogurtAndMilk({ inputs, expected, tolerance }: Entry): void {
  const baskets = groceries(inputs.file)
  const sets = given(frequentSets(baskets.baskets, { minSupport: 0.05, mostItems: 2 }))
  const rules = associationRules(sets, { minConfidence: 0 })
  const rule = rules.find(
    ({ antecedent, consequent }) =>
      namesOf(baskets, antecedent).join() === 'yogurt' &&
      namesOf(baskets, consequent).join() === 'whole milk',
  )!
  const { support, confidence, lift, leverage, conviction, jaccard, certainty, kulczynski } = rule
  const found = {
    support,
    confidence,
    lift,
    leverage,
    conviction,
    zhangs_metric: rule.zhang,
    jaccard,
    certainty,
    kulczynski,
  }
  expectNear(found, expected, nearness(tolerance))
}

export const checks: Checks = {
  'association.small-itemsets': checkSmallSets,
  'association.small-rules': checkSmallRules,
  'association.groceries-basics': checkBasics,
  'association.groceries-itemsets-0.01': checkGroceries,
  'association.groceries-rules-lantz': checkGroceries,
  'association.groceries-yogurt-milk': checkYogurtAndMilk,
}
