import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawNormal, randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import {
  adjustedRandIndex,
  assignByDensity,
  assignToCentres,
  calinskiHarabasz,
  chooseClusters,
  clusterMarks,
  clusterStability,
  cutInto,
  daviesBouldin,
  dbscan,
  fitScaling,
  gapStatistic,
  gaussianMixture,
  hdbscan,
  kMeans,
  kMedoids,
  kPrototypes,
  miniBatchKMeans,
  type Points,
  principalComponents,
  projectOnto,
  scaleFeatures,
  sharedInformation,
  silhouette,
  ward,
} from './index.ts'

const seed = 7
const insufficient = { kind: 'insufficient-data' }

/** Points about some centres, in turn. */
function around(centres: readonly (readonly number[])[], rows: number, spread = 0.3): Points {
  const random = randomFrom(seed)
  const columns = centres[0]!.length
  const values = Float64Array.from({ length: rows * columns }, (_, i) => {
    const centre = centres[Math.floor(i / columns) % centres.length]!
    return centre[i % columns]! + spread * drawNormal(random)
  })
  return { values, columns }
}

const three = () =>
  around(
    [
      [0, 0],
      [5, 0],
      [0, 5],
    ],
    90,
  )
const inTurn = (rows: number, clusters: number) => Uint32Array.from({ length: rows }, (_, i) => i % clusters)
const copies = (rows: number): Points => ({ values: new Float64Array(rows * 2).fill(3), columns: 2 })

const anyPoints = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 }))
  .chain(([columns, rows]) =>
    fc
      .array(fc.integer({ min: -20, max: 20 }), { minLength: columns * rows, maxLength: columns * rows })
      .map((values): Points => ({ values: Float64Array.from(values), columns })),
  )
const anyLabels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 40 })

describe('k-means', () => {
  it('finds clusters that are there, and the same with the same seed', () => {
    const found = resultOf(kMeans(three(), 3, { seed }))
    expect(adjustedRandIndex(found.labels, inTurn(90, 3))).toBe(1)
    expect(resultOf(kMeans(three(), 3, { seed }))).toEqual(found)
  })

  it('places every point at its nearest centre, and needs no more than with fewer clusters', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const one = resultOf(kMeans(points, 1, { seed, restarts: 1 }))
        const two = kMeans(points, 2, { seed })
        if (two.kind === 'insufficient-data') return
        expect(two.value.labels).toEqual(assignToCentres(points, two.value.centres).labels)
        expect(two.value.inertia).toBeLessThanOrEqual(one.inertia + 1e-9)
        expect(two.value.sizes.every((size) => size > 0)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('says when there are too few points, or too few that differ', () => {
    expect(kMeans({ values: Float64Array.of(1), columns: 1 }, 2, { seed })).toMatchObject(insufficient)
    expect(kMeans(copies(10), 2, { seed })).toMatchObject(insufficient)
    expect(resultOf(kMeans(copies(10), 1, { seed })).inertia).toBe(0)
  })

  it('refuses what is no number', () => {
    expect(() => kMeans({ values: Float64Array.of(1, Number.NaN), columns: 1 }, 1, { seed })).toThrow(
      'finite',
    )
    expect(() =>
      kMeans({ values: Float64Array.of(1, Number.POSITIVE_INFINITY), columns: 2 }, 1, { seed }),
    ).toThrow()
    expect(() => kMeans(copies(3), 0, { seed })).toThrow('argument k')
    expect(() => kMeans(copies(3), 1, { seed, restarts: 0 })).toThrow('restarts')
  })

  it('in batches comes close to all at once', () => {
    const points = around([[0], [10], [30]], 30_000, 1)
    const whole = resultOf(kMeans(points, 3, { seed, restarts: 2 }))
    const batches = resultOf(miniBatchKMeans(points, 3, { seed }))
    expect(batches.inertia / whole.inertia).toBeLessThan(1.02)
  })
})

describe('k-prototypes', () => {
  it('tells rows apart by what numbers do not show', () => {
    const categories = { values: Uint32Array.from({ length: 20 }, (_, i) => i % 2), columns: 1 }
    const numbers = { values: new Float64Array(20).fill(1), columns: 1 }
    const { labels, cost } = resultOf(kPrototypes({ numbers, categories }, 2, { seed }))
    expect(cost).toBeCloseTo(0, 12)
    expect(adjustedRandIndex(labels, inTurn(20, 2))).toBe(1)
  })

  it('without categories is k-means', () => {
    const points = { numbers: three(), categories: { values: new Uint32Array(0), columns: 0 } }
    const { cost } = resultOf(kPrototypes(points, 3, { seed }))
    expect(cost).toBeCloseTo(resultOf(kMeans(three(), 3, { seed })).inertia, 9)
  })

  it('refuses rows that do not match', () => {
    const categories = { values: Uint32Array.of(1, 2, 3), columns: 1 }
    expect(() => kPrototypes({ numbers: copies(2), categories }, 1, { seed })).toThrow('as many rows')
  })
})

describe('mixtures of Gaussians', () => {
  it('find elongated clusters, with memberships that sum to one', () => {
    const random = randomFrom(seed)
    const values = Float64Array.from({ length: 400 }, (_, i) =>
      i % 2 === 0 ? 5 * drawNormal(random) : (i % 4 === 1 ? 0 : 4) + 0.3 * drawNormal(random),
    )
    const { labels, memberships } = resultOf(
      gaussianMixture({ values, columns: 2 }, 2, { seed, restarts: 20 }),
    )
    expect(adjustedRandIndex(labels, inTurn(200, 2))).toBeGreaterThan(0.95)
    for (let i = 0; i < 200; i++)
      expect(memberships.values[2 * i]! + memberships.values[2 * i + 1]!).toBeCloseTo(1, 12)
  })

  it('need points that vary, and more than components have parameters', () => {
    expect(gaussianMixture(copies(20), 1, { seed })).toMatchObject(insufficient)
    expect(gaussianMixture(three(), 40, { seed })).toMatchObject(insufficient)
  })
})

describe('clusters by density', () => {
  it('leave out what lies far from all', () => {
    const { values } = three()
    const points = { values: Float64Array.of(...values, 50, 50), columns: 2 }
    const { labels, noise, sizes, outlierScores } = resultOf(hdbscan(points, { minPoints: 5 }))
    expect(labels[90]).toBe(-1)
    expect(sizes.length).toBe(3)
    expect(sizes.reduce((sum, size) => sum + size, noise)).toBe(91)
    expect(outlierScores.indexOf(Math.max(...outlierScores))).toBe(90)
    expect(dbscan(points, 1, 5)).toMatchObject({ clusters: 3, noise: 1 })
  })

  it('take in new points that lie among theirs', () => {
    const points = three()
    const found = resultOf(hdbscan(points, { minPoints: 5 }))
    expect([...assignByDensity(points, points, found)]).toEqual([...found.labels])
    const added = { values: Float64Array.of(0, 0, 20, 20), columns: 2 }
    expect([...assignByDensity(added, points, found)]).toEqual([found.labels[0], -1])
  })

  it('are none in copies of one point, and scores stay between 0 and 1', () => {
    expect(resultOf(hdbscan(copies(20), { minPoints: 5 }))).toMatchObject({ treeWeight: 0 })
    expect(hdbscan(copies(3), { minPoints: 5 })).toMatchObject(insufficient)
    fc.assert(
      fc.property(anyPoints, fc.constantFrom('alone' as const, 'too-small' as const), (points, outliers) => {
        const found = hdbscan(points, { minPoints: 3, outliers })
        if (found.kind === 'insufficient-data') return
        expect(found.value.outlierScores.every((score) => score >= 0 && score <= 1)).toBe(true)
        expect(found.value.sizes.every((size) => size >= 3)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('hierarchies and medoids', () => {
  it('agree with what is there', () => {
    const points = three()
    expect(adjustedRandIndex(cutInto(ward(points), 3), inTurn(90, 3))).toBe(1)
    const distances = Float64Array.from({ length: 90 * 90 }, (_, cell) => {
      const [i, j] = [Math.floor(cell / 90), cell % 90]
      return Math.abs((i % 3) - (j % 3))
    })
    expect(resultOf(kMedoids(distances, 3)).objective).toBe(0)
    expect(kMedoids(Float64Array.of(0), 2)).toMatchObject(insufficient)
  })

  it('join at heights that never fall, whose squares add up to twice the sum of squares', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { heights } = ward(points)
        expect(heights.every((height, i) => i === 0 || height >= heights[i - 1]! - 1e-9)).toBe(true)
        const total = heights.reduce((sum, height) => sum + height ** 2 / 2, 0)
        expect(total).toBeCloseTo(resultOf(kMeans(points, 1, { seed, restarts: 1 })).inertia, 6)
      }),
      { numRuns: 50 },
    )
  })
})

describe('measures of clusters', () => {
  it('do not hang on how clusters are numbered', () => {
    fc.assert(
      fc.property(anyLabels, anyLabels, (one, two) => {
        const size = Math.min(one.length, two.length)
        const [first, second] = [one.slice(0, size), two.slice(0, size)]
        const renamed = second.map((label) => 9 - label)
        expect(adjustedRandIndex(first, renamed)).toBeCloseTo(adjustedRandIndex(first, second), 12)
        expect(adjustedRandIndex(second, first)).toBeCloseTo(adjustedRandIndex(first, second), 12)
        expect(adjustedRandIndex(first, first)).toBe(1)
        const { normalized, vMeasure, adjusted } = sharedInformation(first, renamed)
        expect(vMeasure).toBeCloseTo(normalized, 9)
        expect(adjusted).toBeLessThanOrEqual(1 + 1e-9)
        expect(sharedInformation(first, first).adjusted).toBeCloseTo(1, 9)
      }),
      { numRuns: 100 },
    )
  })

  it('need two clusters, and are no NaN where points are copies', () => {
    expect(silhouette(three(), new Uint32Array(90))).toMatchObject(insufficient)
    expect(calinskiHarabasz(three(), new Uint32Array(90))).toMatchObject(insufficient)
    expect(daviesBouldin(three(), new Uint32Array(90))).toMatchObject(insufficient)
    const labels = inTurn(10, 2)
    expect(resultOf(silhouette(copies(10), labels)).mean).toBe(0)
    expect(calinskiHarabasz(copies(10), labels)).toMatchObject(insufficient)
    expect(daviesBouldin(copies(10), labels)).toMatchObject(insufficient)
  })

  it('say what sets a cluster apart', () => {
    const marks = clusterMarks(three(), inTurn(90, 3))
    expect(marks.map(({ size }) => size)).toEqual([30, 30, 30])
    expect(marks[1]!.marks[0]).toMatchObject({ column: 0 })
    expect(marks[1]!.marks[0]!.difference).toBeGreaterThan(1)
    expect(marks[2]!.marks[0]).toMatchObject({ column: 1 })
    expect(clusterMarks(copies(4), [0, 0, 1, 1]).map(({ marks }) => marks)).toEqual([[], []])
  })
})

describe('how many clusters', () => {
  it('are as many as were made', () => {
    expect(resultOf(chooseClusters(three(), { seed })).k).toBe(3)
  })

  it('are none in one cloud, nor in points spread evenly', () => {
    const random = randomFrom(seed)
    const even = { values: Float64Array.from({ length: 600 }, () => random.uniform()), columns: 2 }
    expect(resultOf(chooseClusters(even, { seed, most: 5 })).k).toBe(1)
    expect(resultOf(chooseClusters(around([[0, 0]], 300, 1), { seed, most: 5 })).k).toBe(1)
  })

  it('cannot be told from few points or copies', () => {
    expect(chooseClusters({ values: Float64Array.of(1, 2, 3), columns: 1 }, { seed })).toMatchObject(
      insufficient,
    )
    expect(chooseClusters(copies(50), { seed })).toMatchObject(insufficient)
    expect(gapStatistic(copies(50), { seed, most: 3 })).toMatchObject(insufficient)
    expect(principalComponents(copies(5))).toMatchObject(insufficient)
  })

  it('are stable when they are there', () => {
    const { agreement, jaccard } = resultOf(clusterStability(three(), 3, { seed }))
    expect(agreement).toBeGreaterThan(0.99)
    expect(Math.min(...jaccard)).toBeGreaterThan(0.99)
  })
})

describe('principal components', () => {
  it('keep all distances when all are kept', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const components = principalComponents(points)
        if (components.kind === 'insufficient-data') return
        const turned = projectOnto(points, components.value, points.columns)
        const before = resultOf(kMeans(points, 1, { seed, restarts: 1 })).inertia
        expect(resultOf(kMeans(turned, 1, { seed, restarts: 1 })).inertia).toBeCloseTo(before, 6)
        expect(components.value.ratio.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12)
      }),
      { numRuns: 50 },
    )
  })
})

describe('scaling', () => {
  it('takes one-sided columns by their logarithms, fills what is missing, leaves out what tells nothing', () => {
    const features = {
      money: Float64Array.from({ length: 100 }, (_, i) => Math.exp(i / 10)),
      age: Float64Array.from({ length: 100 }, (_, i) => (i === 3 ? Number.NaN : i)),
      constant: new Float64Array(100).fill(4),
      nothing: new Float64Array(100).fill(Number.POSITIVE_INFINITY),
    }
    const scaling = resultOf(fitScaling(features))
    expect(scaling.columns).toMatchObject([
      { name: 'money', log: true, missing: 0 },
      { name: 'age', log: false, missing: 1, fill: 50 },
    ])
    expect(scaling.leftOut).toEqual([
      { name: 'constant', reason: 'constant' },
      { name: 'nothing', reason: 'all-missing' },
    ])
    const { values, columns } = scaleFeatures(features, scaling)
    expect(columns).toBe(2)
    expect(values.every(Number.isFinite)).toBe(true)
    expect(resultOf(fitScaling(features, { logs: 'none', by: 'quartiles' })).columns[0]).toMatchObject({
      log: false,
    })
  })

  it('brings every column to mean 0 and deviation 1, however large its numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 1 }), (list) => {
        const features = { values: Float64Array.from(list) }
        const scaling = fitScaling(features)
        if (scaling.kind === 'insufficient-data') return
        const { values } = scaleFeatures(features, scaling.value)
        expect(values.every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 100 },
    )
    expect(fitScaling({ constant: Float64Array.of(1, 1) })).toMatchObject(insufficient)
  })
})
