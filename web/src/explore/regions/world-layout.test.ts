import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadBorders } from './load-borders'
import { placeName } from './place-name'
import { type Degrees, HALF_WIDTH, project } from './projection'
import { keyOf, shownValue } from './result'
import { withoutJump } from './without-jump'
import { countryMiddle, countryPath, mapHeight } from './world-layout'

const degrees: fc.Arbitrary<Degrees> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)
const numbersIn = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? []

describe('the projection', () => {
  test('is as far to the left as to the right, and as far down as up, within the world', () => {
    fc.assert(
      fc.property(degrees, ([longitude, latitude]) => {
        const [x, y] = project([longitude, latitude])
        expect(project([-longitude, latitude])[0]).toBeCloseTo(-x)
        expect(project([longitude, -latitude])[1]).toBeCloseTo(-y)
        expect(Math.abs(x)).toBeLessThanOrEqual(HALF_WIDTH + 1e-9)
      }),
    )
  })

  test('has the east at the right and the north above', () => {
    fc.assert(
      fc.property(degrees, fc.double({ min: 0.01, max: 5, noNaN: true }), ([longitude, latitude], step) => {
        expect(project([longitude + step, latitude])[0]).toBeGreaterThan(project([longitude, latitude])[0])
        expect(project([0, Math.min(90, latitude + step)])[1]).toBeGreaterThanOrEqual(
          project([0, latitude])[1],
        )
      }),
    )
  })
})

describe('a ring', () => {
  test('is drawn as it is, unless it crosses the date line', () => {
    fc.assert(
      fc.property(fc.array(degrees, { minLength: 1, maxLength: 20 }), (ring) => {
        const parts = withoutJump(ring)
        expect([1, 2]).toContain(parts.length)
        for (const part of parts) {
          expect(part).toHaveLength(ring.length)
          part.slice(1).forEach(([longitude], index) => {
            expect(Math.abs(longitude - part[index]![0])).toBeLessThanOrEqual(180)
          })
        }
      }),
    )
  })
})

describe('the borders of Natural Earth', () => {
  const borders = loadBorders()

  test('have every country once, each with land', async () => {
    const shapes = await borders
    const digits = shapes.flatMap((shape) => shape.digits ?? [])
    expect(shapes.length).toBeGreaterThan(170)
    expect(new Set(digits).size).toBe(digits.length)
    expect(digits).toContain('276')
    expect(shapes.every(({ rings }) => rings.length > 0 && rings.every((ring) => ring.length > 3))).toBe(true)
  })

  test.each([320, 900, 1_600])('fill a map %i wide', async (width) => {
    const height = mapHeight(width)
    const shapes = (await borders).filter(({ digits }) => digits !== '010')
    for (const shape of shapes) {
      const numbers = numbersIn(countryPath(shape, width))
      const heights = numbers.filter((_, place) => place % 2 === 1)
      expect(numbers.every(Number.isFinite)).toBe(true)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(-1)
      expect(Math.max(...heights)).toBeLessThanOrEqual(height + 1)
    }
  })

  test.each([
    ['276', 'Germany', 0.53, 0.25],
    ['036', 'Australia', 0.84, 0.75],
    ['076', 'Brazil', 0.37, 0.65],
  ])('tell %s (%s) where it lies', async (digits, _, across, down) => {
    const shape = (await borders).find((one) => one.digits === digits)!
    const { x, y } = countryMiddle(shape, 1_000)
    expect(Math.abs(x / 1_000 - across)).toBeLessThan(0.06)
    expect(Math.abs(y / mapHeight(1_000) - down)).toBeLessThan(0.1)
  })
})

describe('places', () => {
  test.each([
    [{ name: 'DE', country: { code: 'DE' } }, 'Germany', 'DE'],
    [{ name: 'Kosovo', country: { code: 'XK' } }, 'Kosovo', 'XK'],
    [{ name: 'ZZZ', country: { code: 'QX' } }, 'ZZZ', 'QX'],
    [{ name: 'Atlantis', country: null }, 'Atlantis', '=Atlantis'],
    [{ name: '', country: null }, '', '='],
  ])('%j is %s, and %s in an address', (place, name, key) => {
    expect(placeName(place)).toBe(name)
    expect(keyOf(place)).toBe(key)
  })

  test.each([
    ['customers', 10],
    ['revenue', 90],
    ['perBuyer', 30],
  ] as const)('shown by %s are %i', (shown, value) => {
    expect(shownValue({ customers: 10, buyers: 3, orders: 5, revenue: 90 }, shown)).toBe(value)
  })

  test('without buyers have no revenue a buyer', () => {
    expect(shownValue({ customers: 10, buyers: 0, orders: 0, revenue: 0 }, 'perBuyer')).toBe(0)
  })
})
