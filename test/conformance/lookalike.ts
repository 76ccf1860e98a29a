import { expect } from 'vitest'
import {
  cosineSimilarity,
  euclideanDistance,
  likenessToCentroid,
  mahalanobisDistance,
} from '../../src/stats/look-alikes/index.ts'
import {
  boostedProbabilities,
  type Columns,
  fitBoostedTrees,
  fitLogisticRegression,
  fitStandardisation,
  liftAtK,
  logisticProbabilities,
  rocAuc,
  standardised,
} from '../../src/stats/propensity/index.ts'
import { resultOf } from '../../src/stats/testing/result-of.ts'
import { dataRows, numbers } from './data.ts'
import type { Checks, Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

/** Customers with an income by ID: their columns, every second responder as a seed, the other responders hidden. */
function customers({ file, numeric }: Entry['inputs']) {
  const rows = dataRows(file, { delimiter: ';' })
    .filter(({ Income }) => Income !== '')
    .sort((a, b) => Number(a.ID) - Number(b.ID))
  const raw = (numeric as string[]).map((column) => numbers(rows, column))
  const columns = standardised(fitStandardisation(raw), raw)
  let responders = 0
  const isSeed = rows.map(({ Response }) => Response === '1' && responders++ % 2 === 0)
  const seeds = Uint8Array.from(isSeed, Number)
  const candidates = Uint32Array.from(rows.keys()).filter((row) => seeds[row] === 0)
  const hidden = Uint8Array.from(candidates, (row) => Number(rows[row]!.Response))
  return { rows, columns, seeds, candidates, hidden }
}

const pick = (values: Float64Array, rows: Uint32Array) => Float64Array.from(rows, (row) => values[row]!)

function quality(scores: Float64Array, hidden: Uint8Array) {
  const at = (rows: number) => resultOf(liftAtK(scores, hidden, rows / hidden.length))
  return {
    auc: resultOf(rocAuc(scores, hidden)).auc,
    precisionAt100: at(100).precision,
    liftTop5pct: at(Math.ceil(hidden.length / 20)).lift,
  }
}

function checkCosine({ inputs, expected, tolerance }: Entry): void {
  const { rows, columns, seeds, candidates, hidden } = customers(inputs)
  const seedRows = Uint32Array.from(seeds.keys()).filter((row) => seeds[row] === 1)
  const scores = pick(likenessToCentroid(columns, seedRows), candidates)
  const ranked = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const top = ranked.slice(0, expected.topIds.length)
  const found = {
    seedSize: seedRows.length,
    candidates: candidates.length,
    hiddenPositives: hidden.reduce((sum, y) => sum + y, 0),
    topIds: top.map((row) => Number(rows[candidates[row]!]!.ID)),
    topScores: top.map((row) => scores[row]),
    quality: quality(scores, hidden),
  }
  expectNear(found, expected, nearness(tolerance))
}

function outOfFold(columns: Columns, seeds: Uint8Array): Float64Array {
  const scores = new Float64Array(seeds.length)
  for (let held = 0; held < 5; held++) {
    const known = Uint32Array.from(seeds.keys()).filter((row) => row % 5 !== held)
    const out = Uint32Array.from(seeds.keys()).filter((row) => row % 5 === held)
    const part = (rows: Uint32Array) => columns.map((column) => pick(column, rows))
    const options = { trees: 60, leaves: 8, learningRate: 0.05 }
    const labels = Uint8Array.from(known, (row) => seeds[row]!)
    const trees = resultOf(fitBoostedTrees(part(known), labels, options))
    const given = boostedProbabilities(trees, part(out))
    out.forEach((row, index) => {
      scores[row] = given[index]!
    })
  }
  return scores
}

function checkModels({ inputs, expected, tolerance }: Entry): void {
  const { columns, seeds, candidates, hidden } = customers(inputs)
  const regression = resultOf(fitLogisticRegression(columns, seeds, { l2: 1 }))
  const linear = quality(pick(logisticProbabilities(regression, columns), candidates), hidden)
  expectNear(linear, expected.logistic, nearness(tolerance, 'logistic'))
  const trees = quality(pick(outOfFold(columns, seeds), candidates), hidden)
  expect(trees.auc).toBeGreaterThanOrEqual(expected.gbm.auc - 0.01)
}

function checkSmall({ inputs: { u, v, cov }, expected, tolerance }: Entry): void {
  const found = {
    cosine: cosineSimilarity(u, v),
    euclid: euclideanDistance(u, v),
    mahalanobis: resultOf(mahalanobisDistance(u, v, cov)),
  }
  expectNear(found, expected, nearness(tolerance))
}

export const checks: Checks = {
  'lookalike.personality-cosine': checkCosine,
  'lookalike.personality-models': checkModels,
  'lookalike.cosine-small': checkSmall,
}
