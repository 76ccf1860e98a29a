import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../../charts/scale'
import { hullOf, layOutMap, mapHeight } from './map-layout'
import { axisTitles, type MapPoint } from './result'
import { shapeOf, toneOf } from './Sign'

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const points: fc.Arbitrary<MapPoint[]> = fc.array(
  fc.record({ x: number, y: number, cluster: fc.integer({ min: -1, max: 5 }) }),
  { maxLength: 80 },
)
const places = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 20 }) }),
  {
    maxLength: 40,
  },
)
const key = ({ x, y }: Point) => `${x} ${y}`
const cross = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

test('every customer of the sample is drawn once, within the drawing', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 240, max: 2_000 }), (sample, width) => {
      const groups = layOutMap(sample, width)
      expect(groups.flatMap((group) => group.points)).toHaveLength(sample.length)
      for (const { points: own, hull, middle } of groups) {
        for (const { x, y } of [...own, ...hull, middle]) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(mapHeight(width))
        }
      }
    }),
  )
})

test('groups are those of the sample, in order, those in none first', () => {
  fc.assert(
    fc.property(points, (sample) => {
      const clusters = layOutMap(sample, 600).map(({ cluster }) => cluster)
      expect(clusters).toEqual([...new Set(sample.map(({ cluster }) => cluster))].sort((a, b) => a - b))
    }),
  )
})

test('an outline is of some of the points, has all of them within, and is its own outline', () => {
  fc.assert(
    fc.property(places, (all) => {
      const hull = hullOf(all)
      const known = new Set(all.map(key))
      expect(hull.every((point) => known.has(key(point)))).toBe(true)
      if (new Set(hull.map(key)).size < 3) return
      const edges = hull.map((from, place) => [from, hull[(place + 1) % hull.length]!] as const)
      for (const point of all) expect(edges.every(([a, b]) => cross(a, b, point) >= 0)).toBe(true)
      expect(new Set(hullOf(hull).map(key))).toEqual(new Set(hull.map(key)))
    }),
  )
})

test('customers who are all alike lie in the middle', () => {
  const [group] = layOutMap([{ x: 3, y: 3, cluster: 0 }], 600)
  expect(group?.middle.x).toBeCloseTo((30 + 588) / 2)
  expect(layOutMap([], 600)).toEqual([])
})

test('eight kinds have shapes and tones of their own; the ninth begins anew; none at all is grey', () => {
  const kinds = Array.from({ length: 8 }, (_, cluster) => cluster)
  expect(new Set(kinds.map(shapeOf)).size).toBe(8)
  expect(new Set(kinds.map(toneOf)).size).toBe(8)
  expect(shapeOf(8)).toBe(shapeOf(0))
  expect(toneOf(-1)).toBe('var(--tone-rest)')
})

test.each([[null], [{}], [{ sections: [] }], [{ sections: [{ blocks: [{ kind: 'table' }] }] }]])(
  'a report without a map, %j, names no axes',
  (report) => {
    expect(axisTitles(report)).toEqual(['', ''])
  },
)

test('of a window of 1440 by 900 the map leaves room for the bar that says what is picked', () => {
  expect(mapHeight(1_100)).toBeLessThanOrEqual(416)
})
