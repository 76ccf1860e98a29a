import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameOfMost, isOn, type Place, SHAPE, WORLD } from './frame'
import { loadBorders } from './load-borders'
import { type Degrees, project } from './projection'

const land = (west: number, south: number, size: number): readonly Degrees[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
]
const place: fc.Arbitrary<Place> = fc.record({
  rings: fc
    .tuple(
      fc.integer({ min: -179, max: 150 }),
      fc.integer({ min: -57, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map((numbers) => [land(...numbers)]),
  weight: fc.integer({ min: 0, max: 1_000 }),
})

describe('the frame', () => {
  test('lies within the world, and four of five customers within it', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const frame = frameOfMost(places)
        expect(frame.left).toBeGreaterThanOrEqual(WORLD.left - 1e-9)
        expect(frame.left + frame.width).toBeLessThanOrEqual(-WORLD.left + 1e-9)
        expect(frame.top).toBeLessThanOrEqual(WORLD.top + 1e-9)
        expect(frame.top - frame.width * SHAPE).toBeGreaterThanOrEqual(WORLD.top - WORLD.width * SHAPE - 1e-9)
        const weigh = (some: readonly Place[]) => some.reduce((sum, { weight }) => sum + weight, 0)
        expect(weigh(places.filter(({ rings }) => isOn(frame, rings)))).toBeGreaterThanOrEqual(
          0.8 * weigh(places),
        )
      }),
    )
  })

  test('of nobody, or of people everywhere, is the world', () => {
    expect(frameOfMost([])).toBe(WORLD)
    const everywhere = [-170, -90, 0, 90, 160].map((west) => ({ rings: [land(west, 0, 5)], weight: 1 }))
    expect(frameOfMost(everywhere)).toBe(WORLD)
  })

  test('of customers in Europe is Europe, although France is in America too and some live in Australia', async () => {
    const shapes = new Map((await loadBorders()).map((shape) => [shape.digits, shape.rings]))
    const customers = { '276': 50, '250': 20, '040': 15, '756': 5, '036': 10 }
    const places = Object.entries(customers).map(([digits, weight]) => ({
      rings: shapes.get(digits)!,
      weight,
    }))
    const frame = frameOfMost(places)
    expect(frame.width).toBeLessThan(WORLD.width / 8)
    const holds = (degrees: Degrees) => {
      const [x, y] = project(degrees)
      return (
        x > frame.left && x < frame.left + frame.width && y < frame.top && y > frame.top - frame.width * SHAPE
      )
    }
    expect([holds([13.4, 52.5]), holds([2.3, 48.9]), holds([16.4, 48.2])]).toEqual([true, true, true])
    expect(isOn(frame, shapes.get('036')!)).toBe(false)
  })
})
