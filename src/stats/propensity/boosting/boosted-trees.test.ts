import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../random/index.ts'
import type { Columns } from '../columns.ts'
import { rocAuc } from '../roc.ts'
import {
  type BoostedTrees,
  type BoostingOptions,
  boostedLogOdds,
  boostedProbabilities,
  fitBoostedTrees,
} from './boosted-trees.ts'
import { leafOf, type Tree } from './tree.ts'
import { reasons, shapValues } from './tree-shap.ts'

const FULL: BoostingOptions = { rowShare: 1, columnShare: 1 }

function fitted(columns: Columns, outcome: Uint8Array, options: BoostingOptions = {}): BoostedTrees {
  const fit = fitBoostedTrees(columns, outcome, options)
  if (fit.kind !== 'result') expect.fail(fit.reason)
  return fit.value
}

/** Random columns with missing values, ties and infinities, and an outcome that hangs on the first two. */
function randomCase(seed: number, rows: number, width = 4): { columns: Columns; outcome: Uint8Array } {
  const random = randomFrom(seed)
  const draw = () => [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY][random.below(30)]
  const columns = Array.from({ length: width }, (_, column) =>
    Float64Array.from({ length: rows }, () => draw() ?? (column % 2 ? random.below(4) : random.uniform())),
  )
  const outcome = Uint8Array.from({ length: rows }, (_, row) => {
    const pull = (columns[0]![row]! > 0.5 ? 1 : 0) + (Number.isNaN(columns[1]![row]!) ? 1 : 0)
    return random.uniform() < 0.2 + 0.35 * pull ? 1 : 0
  })
  outcome[0] = 0
  outcome[1] = 1
  return { columns, outcome }
}

const rowOf = (columns: Columns, row: number) => columns.map((column) => column[row]!)

/** Shapley values by their definition: the mean over all orders in which columns become known. */
function shapleyByDefinition(model: BoostedTrees, values: readonly number[]): number[] {
  const known = (tree: Tree, node: number, set: number): number => {
    const column = tree.column[node]!
    if (column < 0) return tree.value[node]!
    if (set & (1 << column)) return known(tree, pathChild(tree, node, values[column]!), set)
    const sides = [tree.left[node]!, tree.right[node]!]
    return sides.reduce(
      (sum, side) => sum + (tree.cover[side]! / tree.cover[node]!) * known(tree, side, set),
      0,
    )
  }
  const worth = (set: number) => model.trees.reduce((sum, tree) => sum + known(tree, 0, set), 0)
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  const size = (set: number) => set.toString(2).replaceAll('0', '').length
  return values.map((_, column) => {
    let sum = 0
    for (let set = 0; set < 1 << values.length; set++) {
      if (set & (1 << column)) continue
      const share =
        (factorial(size(set)) * factorial(values.length - size(set) - 1)) / factorial(values.length)
      sum += share * (worth(set | (1 << column)) - worth(set))
    }
    return sum
  })
}

function pathChild(tree: Tree, node: number, value: number): number {
  const left = Number.isNaN(value)
    ? tree.missingLeft[node] === 1
    : Math.min(value, Number.MAX_VALUE) <= tree.threshold[node]!
  return left ? tree.left[node]! : tree.right[node]!
}

describe('boosted trees', () => {
  test('find a pattern that no single column shows, and say nothing where there is none', () => {
    const random = randomFrom(3)
    const columns = Array.from({ length: 3 }, () =>
      Float64Array.from({ length: 2000 }, () => random.uniform()),
    )
    const both = Uint8Array.from(columns[0]!, (x, row) => (x > 0.5 === columns[1]![row]! > 0.5 ? 1 : 0))
    const model = fitted(columns, both, FULL)
    const auc = rocAuc(boostedProbabilities(model, columns), both)
    expect(auc.kind === 'result' && auc.value.auc).toBeGreaterThan(0.95)
    const constant = fitted([new Float64Array(2000).fill(1)], both)
    expect(constant.trees).toEqual([])
    expect(boostedLogOdds(constant, [new Float64Array(1)])[0]).toBe(constant.baseline)
  })

  test('are the same for the same seed, and plain data', () => {
    const { columns, outcome } = randomCase(5, 400)
    const model = fitted(columns, outcome, { seed: 9 })
    expect(fitted(columns, outcome, { seed: 9 })).toEqual(model)
    expect(fitted(columns, outcome, { seed: 10 })).not.toEqual(model)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  test('do not hang on the scale of a column, only on the order of its values', () => {
    const { columns, outcome } = randomCase(6, 500)
    const stretched = columns.map((column) => column.map((x) => (Number.isFinite(x) ? x ** 3 * 1e6 : x)))
    const plain = boostedLogOdds(fitted(columns, outcome), columns)
    expect(boostedLogOdds(fitted(stretched, outcome), stretched)).toEqual(plain)
  })

  test('lead every training row to the leaf that it was grown in, whatever its values', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 2, max: 255 }),
        (seed, rows, bins) => {
          const { columns, outcome } = randomCase(seed, rows)
          const options = { ...FULL, bins, trees: 5, minimumLeaf: 5 }
          for (const tree of fitted(columns, outcome, options).trees) {
            const came = new Array<number>(tree.column.length).fill(0)
            for (let row = 0; row < rows; row++) came[leafOf(tree, columns, row)]!++
            tree.column.forEach((column, node) => {
              if (column < 0) expect(came[node]).toBe(tree.cover[node])
              if (column < 0) expect(tree.cover[node]).toBeGreaterThanOrEqual(5)
            })
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('lower the loss of their training rows with every tree', () => {
    const { columns, outcome } = randomCase(8, 600)
    const losses = [0, 1, 5, 20].map((trees) => {
      const logOdds = boostedLogOdds(fitted(columns, outcome, { ...FULL, trees }), columns)
      return logOdds.reduce((sum, x, row) => sum + Math.log1p(Math.exp(outcome[row] ? -x : x)), 0)
    })
    expect(losses).toEqual([...losses].sort((a, b) => b - a))
    expect(new Set(losses).size).toBe(4)
  })

  test('take degenerate data', () => {
    expect(fitBoostedTrees([new Float64Array(10)], new Uint8Array(10))).toMatchObject({
      kind: 'insufficient-data',
    })
    const ten = Float64Array.from({ length: 10 }, (_, row) => row)
    expect(
      fitted(
        [ten],
        Uint8Array.from(ten, (x) => (x > 5 ? 1 : 0)),
      ).trees,
    ).toEqual([])
    const missing = new Float64Array(100).fill(Number.NaN)
    const half = Uint8Array.from(missing, (_, row) => row % 2)
    expect(fitted([missing], half).trees).toEqual([])
    const rare = Uint8Array.from({ length: 10_000 }, (_, row) => (row === 77 ? 1 : 0))
    const one = fitted([Float64Array.from(rare, (_, row) => row)], rare, FULL)
    expect(boostedProbabilities(one, [Float64Array.of(1e9, Number.NaN)]).every((p) => p > 0 && p < 1)).toBe(
      true,
    )
    const perfect = fitted([Float64Array.from(half)], half, { ...FULL, l2: 0, trees: 2000 })
    expect(boostedLogOdds(perfect, [Float64Array.of(0, 1)]).every(Number.isFinite)).toBe(true)
  })

  test('refuse arguments that mean nothing', () => {
    const outcome = Uint8Array.of(0, 1)
    expect(() => fitBoostedTrees([new Float64Array(3)], outcome)).toThrow('different lengths')
    expect(() => fitBoostedTrees([], outcome)).toThrow('at least one column')
    expect(() => fitBoostedTrees([new Float64Array(2)], Uint8Array.of(0, 2))).toThrow('0 or 1')
    expect(() => fitBoostedTrees([new Float64Array(2)], outcome, { bins: 256 })).toThrow('bins')
  })
})

describe('reasons', () => {
  test('are the Shapley values by their definition, and add up to the prediction', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { columns, outcome } = randomCase(seed, 200)
        const model = fitted(columns, outcome, { ...FULL, trees: 4, minimumLeaf: 5, learningRate: 0.5 })
        const logOdds = boostedLogOdds(model, columns)
        for (const row of [0, 1, 2]) {
          const values = rowOf(columns, row)
          const shap = [...shapValues(model, values)]
          const defined = shapleyByDefinition(model, values)
          shap.forEach((value, column) => {
            expect(value).toBeCloseTo(defined[column]!, 9)
          })
          expect(shap.reduce((a, b) => a + b, model.expected)).toBeCloseTo(logOdds[row]!, 9)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('come strongest first, without columns of no account', () => {
    const { columns, outcome } = randomCase(12, 800)
    const model = fitted([...columns, new Float64Array(800)], outcome, FULL)
    const found = reasons(model, [...rowOf(columns, 3), 0], 10)
    expect(found.map(({ column }) => column)).not.toContain(4)
    expect(found.map(({ contribution }) => Math.abs(contribution))).toEqual(
      found.map(({ contribution }) => Math.abs(contribution)).sort((a, b) => b - a),
    )
    expect(reasons(model, [...rowOf(columns, 3), 0], 1)).toEqual(found.slice(0, 1))
  })
})
