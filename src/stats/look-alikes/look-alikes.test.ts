import { describe, expect, it } from 'vitest'
import { drawNormal, randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { cutLookAlikes } from './cut.ts'
import { findLookAlikes, lookAlikeScores } from './find-look-alikes.ts'
import { rankingQuality } from './ranking-quality.ts'
import { scoreReasons } from './score-model.ts'
import { cosineSimilarity, likenessToCentroid, mahalanobisDistance } from './similarity.ts'

const FAST = { boosting: { trees: 25 } }

/** People of whom some are of a kind, and half of these are known for it; the kind is high in the first column. */
function people(rows: number, pull = 2) {
  const random = randomFrom(3)
  const kind = Uint8Array.from({ length: rows }, () => (random.uniform() < 0.2 ? 1 : 0))
  const seeds = kind.map((is) => (is === 1 && random.uniform() < 0.5 ? 1 : 0))
  const columns = [
    Float64Array.from(kind, (is) => is * pull + drawNormal(random)),
    Float64Array.from(kind, () => drawNormal(random)),
    Float64Array.from(kind, (_, row) => (row % 7 === 0 ? Number.NaN : drawNormal(random))),
    new Float64Array(rows).fill(4),
  ]
  return { kind, seeds, columns }
}

describe('look-alikes', () => {
  const { kind, seeds, columns } = people(1500)
  const found = resultOf(findLookAlikes(columns, seeds, FAST))

  it('find those of the kind who are not known for it', () => {
    const ranked = cutLookAlikes(found.scores, seeds, { size: 100 })
    const right = ranked.filter((row) => kind[row] === 1).length
    expect(ranked).toHaveLength(100)
    expect(ranked.every((row) => seeds[row] === 0)).toBe(true)
    expect(right / 100).toBeGreaterThan(0.5)
    expect(found.quality.auc.auc).toBeGreaterThan(0.75)
    expect(found.tried).toHaveLength(2)
    expect(found.tried[0]!.auc).toBeGreaterThanOrEqual(found.tried[1]!.auc)
  })

  it('have scores that are probabilities, and say so', () => {
    const sum = found.scores.reduce((total, score) => total + score, 0)
    expect(sum / seeds.filter((is) => is === 1).length).toBeCloseTo(1, 1)
    expect(found.calibrated.error).toBeLessThan(0.05)
    const again = lookAlikeScores(found, columns)
    const off = again.reduce((total, score, row) => total + Math.abs(score - found.scores[row]!), 0)
    expect(off / again.length).toBeLessThan(0.02)
  })

  it('are better than chance, and told beside the simple way', () => {
    const [first] = found.quality.cuts
    expect(first!.lift).toBeGreaterThan(2)
    expect(found.baseline.cuts).toHaveLength(found.quality.cuts.length)
    expect(found.quality.cuts.map(({ recall }) => recall)).toEqual(
      found.quality.cuts.map(({ recall }) => recall).sort((a, b) => a - b),
    )
  })

  it('have reasons, in both kinds of model', () => {
    for (const method of ['logistic', 'boosted-trees'] as const) {
      const { models, scores } = resultOf(findLookAlikes(columns, seeds, { ...FAST, method }))
      const [best] = cutLookAlikes(scores, seeds, { size: 1 })
      const reasons = scoreReasons(
        models[0]!,
        columns.map((column) => column[best!]!),
      )
      expect(reasons.indexOf(Math.max(...reasons))).toBe(0)
      expect(reasons[3]).toBe(0)
    }
  })

  it('are the same for the same seed, and cut by score', () => {
    expect(findLookAlikes(columns, seeds, FAST)).toEqual({ kind: 'result', value: found })
    const cut = cutLookAlikes(found.scores, seeds, { score: 0.3 })
    expect(cut.every((row) => found.scores[row]! >= 0.3)).toBe(true)
    expect(cut.length).toBeGreaterThan(0)
    expect(() => cutLookAlikes(found.scores, seeds, { score: 2 })).toThrow('score')
    expect(() => cutLookAlikes(found.scores, seeds, { size: -1 })).toThrow('size')
  })

  it('are fitted to a sample where there are very many', () => {
    const sampled = resultOf(findLookAlikes(columns, seeds, { ...FAST, mostRows: 400 }))
    expect(sampled.quality.auc.auc).toBeGreaterThan(0.75)
    expect(sampled.calibrated.error).toBeLessThan(0.05)
  })
})

describe('what cannot be ranked', () => {
  it('is told: few seeds, nobody else, nothing that differs', () => {
    const { columns } = people(300)
    const none = new Uint8Array(300)
    expect(findLookAlikes(columns, none, FAST)).toMatchObject({ reason: expect.stringContaining('0 seeds') })
    expect(
      findLookAlikes(
        columns,
        none.map(() => 1),
        FAST,
      ),
    ).toMatchObject({
      reason: expect.stringContaining('0 others'),
    })
    const random = randomFrom(8)
    const drawn = none.map(() => (random.uniform() < 0.3 ? 1 : 0))
    expect(findLookAlikes([new Float64Array(300)], drawn, FAST)).toMatchObject({
      reason: expect.stringContaining('no better than by chance'),
    })
    expect(() => findLookAlikes(columns, none, { folds: 1 })).toThrow('folds')
    expect(() => findLookAlikes(columns, none, { mostRows: 1 })).toThrow('mostRows')
    expect(rankingQuality(new Float64Array(3), new Uint8Array(3)).kind).toBe('insufficient-data')
  })

  it('is not a perfect tell: that is a result', () => {
    const { seeds } = people(300)
    const tell = Float64Array.from(seeds)
    expect(resultOf(findLookAlikes([tell], seeds, FAST)).quality.auc.auc).toBeCloseTo(1, 9)
  })
})

describe('likeness', () => {
  it('of vectors and clouds', () => {
    expect(cosineSimilarity([1, 0], [0, 0])).toBe(0)
    expect(cosineSimilarity([1, 2], [2, 4])).toBeCloseTo(1, 12)
    expect(mahalanobisDistance([1], [2], [[0]]).kind).toBe('insufficient-data')
    const like = likenessToCentroid([Float64Array.of(1, 2, -1, 0), Float64Array.of(1, 2, -1, 0)], [0, 1])
    expect([...like].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 1, -1, 0])
    expect(() => likenessToCentroid([Float64Array.of(1)], [])).toThrow('seeds')
  })
})
