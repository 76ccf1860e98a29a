import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Frame, frameOfMost, isOn, type Place, WORLD } from './frame'
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
      fc.property(fc.array(place, { maxLength: 12 }), fc.constantFrom(0.5, 0.75), (places, shape) => {
        const frame = frameOfMost(places, shape)
        expect(frame.height / frame.width).toBeCloseTo(shape)
        expect(frame.left).toBeGreaterThanOrEqual(WORLD.left - 1e-9)
        expect(frame.left + frame.width).toBeLessThanOrEqual(-WORLD.left + 1e-9)
        const excess = Math.max(0, frame.height - WORLD.height) / 2 + 1e-9
        expect(frame.top).toBeLessThanOrEqual(WORLD.top + excess)
        expect(frame.top - frame.height).toBeGreaterThanOrEqual(WORLD.top - WORLD.height - excess)
        const weigh = (some: readonly Place[]) => some.reduce((sum, { weight }) => sum + weight, 0)
        expect(weigh(places.filter(({ rings }) => isOn(frame, rings)))).toBeGreaterThanOrEqual(
          0.8 * weigh(places),
        )
      }),
    )
  })

  test('of nobody, or of people everywhere, is the world in the middle of the map', () => {
    const everywhere = [-170, -90, 0, 90, 160].map((west) => ({ rings: [land(west, 0, 5)], weight: 1 }))
    for (const places of [[], everywhere]) {
      const { left, top, width, height } = frameOfMost(places, 0.75)
      expect([left, width]).toEqual([WORLD.left, WORLD.width])
      expect(top - WORLD.top).toBeCloseTo((height - WORLD.height) / 2)
      expect(top).toBeGreaterThan(WORLD.top)
    }
  })

  test.each([0.5, 0.75])(
    'of customers in Europe is Europe, although France is in America too and some live in Australia (%d)',
    async (shape) => {
      const shapes = await shapesByDigits()
      const customers = { '276': 50, '250': 20, '040': 15, '756': 5, '036': 10 }
      const frame = frameOfMost(placesOf(customers, shapes), shape)
      expect(frame.width).toBeLessThan(WORLD.width / 7)
      expect([holds(frame, [13.4, 52.5]), holds(frame, [2.3, 48.9]), holds(frame, [16.4, 48.2])]).toEqual([
        true,
        true,
        true,
      ])
      expect(isOn(frame, shapes.get('036')!)).toBe(false)
    },
  )

  test('shows countries at its edge whole where that takes little, and not those that are much larger', async () => {
    const shapes = await shapesByDigits()
    const customers = { '276': 40, '250': 15, '724': 25, '826': 10, '380': 10, '752': 3, '643': 1, '840': 2 }
    const frame = frameOfMost(placesOf(customers, shapes), 0.5)
    const kiruna: Degrees = [20.2, 67.9]
    const vladivostok: Degrees = [131.9, 43.1]
    expect([holds(frame, kiruna), holds(frame, vladivostok)]).toEqual([true, false])
    expect(frame.width).toBeLessThan(WORLD.width / 3)
  })
})

const shapesByDigits = async () => new Map((await loadBorders()).map((shape) => [shape.digits, shape.rings]))
const placesOf = (
  customers: Readonly<Record<string, number>>,
  shapes: ReadonlyMap<string | undefined, Place['rings']>,
) => Object.entries(customers).map(([digits, weight]) => ({ rings: shapes.get(digits)!, weight }))

function holds({ left, top, width, height }: Frame, degrees: Degrees): boolean {
  const [x, y] = project(degrees)
  return x > left && x < left + width && y < top && y > top - height
}
