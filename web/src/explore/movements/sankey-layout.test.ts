import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, type Movement, type MovementsResult, movementsOf } from './result'
import { layOutSankey, type SankeyBand, sankeyHeight } from './sankey-layout'
import { segmentationsOf, usualSegmentation } from './segmentations'

type Divided = Pick<MovementsResult, 'parts' | 'counts'>

/** Who went between some parts: a row and a column more than there are parts. */
const movement: fc.Arbitrary<Divided> = fc
  .oneof({ weight: 19, arbitrary: fc.integer({ min: 1, max: 8 }) }, fc.constant(60))
  .chain((size) =>
    fc.record({
      parts: fc.constant(
        Array.from({ length: size }, (_, part) => ({ name: `p${part}`, title: `Part ${part}` })),
      ),
      counts: fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 1e6 })), {
          minLength: size + 1,
          maxLength: size + 1,
        }),
        { minLength: size + 1, maxLength: size + 1 },
      ),
    }),
  )
const width = fc.integer({ min: 240, max: 2_000 })
const layOut = (found: Divided, wide: number) =>
  layOutSankey(found, { newcomers: 'New', write: String }, wide)
const sum = (movements: readonly Movement[], kind: Movement['kind']) =>
  movements.filter((one) => one.kind === kind).reduce((total, { count }) => total + count, 0)

/** How thick a band is, from its outline. */
function thicknessOf({ path }: SankeyBand): number {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number)
  return numbers[9]! - numbers[7]!
}

test('as many leave parts as come to parts, whichever way it is counted', () => {
  fc.assert(
    fc.property(movement, (found) => {
      const movements = movementsOf(found)
      expect(sum(movements, 'before')).toBe(sum(movements, 'flow'))
      expect(sum(movements, 'now')).toBe(sum(movements, 'flow'))
      expect(movements.every(({ count }) => count > 0)).toBe(true)
      expect(new Set(movements.map(keyOf)).size).toBe(movements.length)
    }),
  )
})

test('parts stand under each other within the drawing, however many they are', () => {
  fc.assert(
    fc.property(movement, width, (found, wide) => {
      const { stages, height, sides } = layOut(found, wide)
      expect(height).toBe(sankeyHeight(found.parts.length))
      for (const side of ['before', 'now'] as const) {
        const own = stages.filter((stage) => stage.side === side)
        own.slice(1).forEach(({ y }, index) => {
          expect(y).toBeGreaterThanOrEqual(own[index]!.y + own[index]!.height)
        })
        for (const { x, y, height: high } of own) {
          expect(x).toBe(sides[side])
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y + high).toBeLessThanOrEqual(height + 1e-6)
        }
      }
    }),
  )
})

test('every flow has a band, and its thickness is to others as their counts are', () => {
  fc.assert(
    fc.property(movement, (found) => {
      const { bands } = layOut(found, 900)
      const flows = movementsOf(found).filter((one) => one.kind === 'flow')
      expect(bands).toHaveLength(flows.length)
      const most = flows.toSorted((a, b) => b.count - a.count)[0]
      if (most === undefined) return
      const drawn = new Map(bands.map((band) => [`${band.from} ${band.to}`, thicknessOf(band)]))
      const thickness = ({ from, to }: typeof most) => drawn.get(`${from} ${to}`)!
      const unit = thickness(most) / most.count
      for (const flow of flows) {
        expect(Math.abs(thickness(flow) - Math.max(1, unit * flow.count))).toBeLessThan(0.5)
      }
    }),
  )
})

test.each([
  [1, 320],
  [5, 426],
  [8, 620],
  [20, 620],
])('the drawing of %i parts is %i high', (parts, height) => {
  expect(sankeyHeight(parts)).toBe(height)
})

test('of so many parts that they would lie over each other it is higher', () => {
  expect(sankeyHeight(100)).toBeGreaterThan(100 * 14)
})

test('a long name gives way to its number; where there is little room, the number to the name', () => {
  const parts = [{ name: 'a', title: 'Customers who have not been seen for a very long time' }]
  const counts = [
    [1_234_567, 0],
    [0, 0],
  ]
  expect(layOut({ parts, counts }, 800).stages[0]?.label).toMatch(/^Customers.*… 1234567$/)
  expect(layOut({ parts, counts }, 300).stages[0]?.label).toMatch(/^Cust.*…$/)
})

test('segmentations are known by their parts, once each, by title', () => {
  const rows = [
    { segmentation: 'value', segmentationTitle: 'Value' },
    {},
    { segmentation: 'age', segmentationTitle: 'Änderung' },
    { segmentation: 'value', segmentationTitle: 'Value' },
    { segmentation: 'bare' },
  ]
  expect(segmentationsOf(rows)).toEqual([
    { name: 'age', title: 'Änderung' },
    { name: 'bare', title: 'bare' },
    { name: 'value', title: 'Value' },
  ])
})

test('stages are shown first, by whichever name', () => {
  const [bands, stages] = [
    { name: 'bands', title: 'Bands' },
    { name: 'wer', title: 'Phasen' },
  ]
  expect(usualSegmentation([bands, stages])).toBe(stages)
  expect(usualSegmentation([bands])).toBe(bands)
  expect(usualSegmentation([])).toBeUndefined()
})

test('on a phone a name of two words is whole, and bands have as much room as names', () => {
  const parts = ['New customer', 'At risk'].map((title) => ({ name: title, title }))
  const counts = [
    [5, 2, 0],
    [1, 9, 0],
    [3, 0, 0],
  ]
  const { stages, sides } = layOut({ parts, counts }, 310)
  expect(stages.map(({ label }) => label)).toEqual([
    'New customer',
    'At risk',
    'New',
    'New customer',
    'At risk',
  ])
  expect(sides.now - sides.before).toBeGreaterThan(75)
})
