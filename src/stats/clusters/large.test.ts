import { array, assert, constantFrom, double, property as forAll, integer, oneof } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawNormal, randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { dbscan } from './dbscan.ts'
import { gapStatistic } from './gap-statistic.ts'
import { gowerDissimilarities } from './gower.ts'
import { assignByDensity, hdbscan } from './hdbscan.ts'
import { chooseClusters } from './index.ts'
import { kMedoids } from './k-medoids.ts'
import { PointTree } from './point-tree.ts'
import { type Points, rowCount, squaredDistance } from './points.ts'
import { silhouette } from './silhouette.ts'
import { ward } from './ward.ts'

/** Three round clusters, far from each other, whose points take turns. */
function three(rows: number): Points {
  const random = randomFrom(1)
  const values = Float64Array.from(
    { length: 2 * rows },
    (_, i) => 20 * (Math.floor(i / 2) % 3) + drawNormal(random),
  )
  return { values, columns: 2 }
}

const inTurn = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row % 3)
const tooMany = { code: 'stats/too-many-rows' }

describe('a tree of points', () => {
  const coordinate = oneof(constantFrom(0, 1, 2, -1.5, 0.25), double({ min: -2, max: 4, noNaN: true }))
  const coordinates = array(coordinate, { minLength: 60, maxLength: 600, size: 'max' })

  test('finds what looking at all points finds', () => {
    assert(
      forAll(
        coordinates,
        integer({ min: 1, max: 3 }),
        constantFrom(0, 0.5, 1, 2),
        (drawn, columns, radius) => {
          const values = Float64Array.from(drawn.slice(0, drawn.length - (drawn.length % columns)))
          const points = { values, columns }
          const rows = rowCount(points)
          const tree = new PointTree(points)
          const squared = Float64Array.from({ length: rows }, (_, row) =>
            squaredDistance(Float64Array.of(0.5, 1, 3), 0, values, row * columns, columns),
          )
          const query = Float64Array.of(0.5, 1, 3)
          const nearest = tree.nearest(query, 0)
          expect(nearest.squared).toBe(Math.min(...squared))
          expect(squared[nearest.row]).toBe(nearest.squared)
          const place = Math.min(rows - 1, 5)
          expect(tree.distanceTo(place, query, 0, new Float64Array(10))).toBe(squared.toSorted()[place])
          expect(tree.within(radius, query, 0).sort((a, b) => a - b)).toEqual(
            Array.from(squared.keys()).filter((row) => squared[row]! <= radius * radius),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('more points than a method takes', () => {
  test('a sample is clustered by density, by seed, and the others are placed by it', () => {
    const points = three(3000)
    const found = resultOf(hdbscan(points, { minPoints: 5, minClusterSize: 50, sample: 600 }))
    expect(found.sampled).toMatchObject({ of: 3000, taken: 600 })
    expect(found.coreDistances).toHaveLength(600)
    expect(found.labels).toHaveLength(3000)
    expect(found.sizes).toHaveLength(3)
    expect(found.noise + found.sizes.reduce((sum, size) => sum + size, 0)).toBe(3000)
    expect(found.noise).toBeLessThan(900)
    expect(assignByDensity(points, points, found)).toEqual(found.labels)
    expect(hdbscan(points, { minPoints: 5, minClusterSize: 50, sample: 600 })).toEqual({
      kind: 'result',
      value: found,
    })
  })

  test('a sample is judged by silhouette, gap statistic and choice, and they say so', () => {
    const points = three(3000)
    const whole = resultOf(silhouette(points, inTurn(3000)))
    const part = resultOf(silhouette(points, inTurn(3000), { sample: 500 }))
    expect(part.mean).toBeCloseTo(whole.mean, 1)
    expect(part.samples).toHaveLength(500)
    expect([whole.sampled, part.sampled?.taken]).toEqual([undefined, 500])
    const options = { seed: 1, most: 4, references: 3, restarts: 1, sample: 300 }
    expect(resultOf(gapStatistic(points, options))).toMatchObject({ chosen: 3, sampled: { taken: 300 } })
    expect(resultOf(chooseClusters(points, { seed: 1, most: 4, sample: 300 }))).toMatchObject({
      k: 3,
      sampled: { of: 3000, taken: 300 },
    })
  })

  test('what holds all distances refuses, and says what to do', () => {
    const points = { values: new Float64Array(10_001), columns: 1 }
    expect(() => ward(points)).toThrow(expect.objectContaining(tooMany))
    expect(() => gowerDissimilarities([{ scale: 'numeric', values: points.values }])).toThrow(
      'at most, and there are 10,001. Take fewer, or cluster them by kPrototypes.',
    )
    expect(() => dbscan({ values: new Float64Array(100_001), columns: 1 }, 1, 5)).toThrow(
      expect.objectContaining(tooMany),
    )
    const matrix = { length: 10_001 ** 2 } as Float64Array
    expect(() => kMedoids(matrix, 2)).toThrow(expect.objectContaining(tooMany))
  })
})
