import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { parseNode } from '../../definition/parse.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const at = '2025-01-01T00:00:00Z'
  const traits = (profile: number, of: object) =>
    Object.entries(of).map(([trait, value]) => ({ profile, at, trait, value }))
  await bench.fill([
    ...traits(1, { country: 'germany', city: 'KÖLN', latitude: 50.94, longitude: 6.96 }),
    ...traits(2, { country: 'DE', city: 'Bonn', latitude: 50.73, longitude: 7.1 }),
    ...traits(3, { country: 'cote d’ivoire', latitude: 5.35, longitude: -4.02 }),
    ...traits(4, { country: "CÔTE D'IVOIRE", latitude: -66.5, longitude: 180 }),
    ...traits(5, { country: 49, region: 'Bavaria', latitude: 91, longitude: 7 }),
    ...traits(6, { home: { country: 'usa', lat: 23.5, lon: -82.4 } }),
    ...traits(7, { latitude: -90, longitude: 0 }),
  ])
})
afterAll(() => bench.close())

it('understands codes and English names of countries in any case', async () => {
  const found = await bench.members(
    {
      de: { geo: { country: 'DEU' } },
      several: { geo: { country: ['Ivory Coast', 'germany'] } },
      renamed: { geo: { country: 'us' }, traits: { country: 'home.country' } },
      city: { geo: { city: ['köln', 'Hamburg'] } },
      region: { geo: { region: 'BAVARIA' } },
    },
    '2025-02-01',
  )
  expect(found).toEqual({ de: [1, 2], several: [1, 2, 4], renamed: [6], city: [1], region: [5] })
})

it('measures great-circle distances', async () => {
  const cologne = { latitude: 50.94, longitude: 6.96 }
  const near = (withinKm: number, of: object) => ({ geo: { withinKm, of } })
  const found = await bench.members(
    {
      here: near(0.001, cologne),
      near25: near(25, cologne),
      near26: near(26, cologne),
      dateLine: near(50, { latitude: -66.5, longitude: -179.5 }),
      world: near(20_100, cologne),
    },
    '2025-02-01',
  )
  expect(found).toEqual({ here: [1], near25: [1], near26: [1, 2], dateLine: [4], world: [1, 2, 3, 4, 7] })
})

it('tells climate zones by latitude', async () => {
  const zone = (climate: string, traits?: object) => ({ geo: { climate }, ...(traits ? { traits } : {}) })
  const found = await bench.members(
    {
      tropical: zone('tropical'),
      temperate: zone('temperate'),
      polar: zone('polar'),
      subtropical: zone('subtropical', { latitude: 'home.lat' }),
    },
    '2025-02-01',
  )
  expect(found).toEqual({ tropical: [3], temperate: [1, 2], polar: [4, 7], subtropical: [6] })
})

it('refuses countries it does not know', () => {
  const { problems } = parseNode({ geo: { country: ['DE', 'Germny'] } })
  expect(problems).toMatchObject([
    { code: 'definition/invalid-value', path: ['geo', 'country', 1], mend: 'Did you mean "Germany"?' },
  ])
})

it('measures the same distances in both evaluators, anywhere on the globe', async () => {
  const seeded = fc.sample(
    fc.record({
      latitude: degrees(90),
      longitude: degrees(180),
      withinKm: fc.integer({ min: 1, max: 20_000 }),
    }),
    { numRuns: 240, seed: 7 },
  )
  const [points, centres] = [seeded.slice(12), seeded.slice(0, 12)]
  await bench.fill(
    points.flatMap(({ latitude, longitude }, profile) => [
      { profile, at: '2025-01-01', trait: 'latitude', value: latitude },
      { profile, at: '2025-01-01', trait: 'longitude', value: longitude },
    ]),
  )
  const circles = centres.map(({ withinKm, ...of }, index) => [`c${index}`, { geo: { withinKm, of } }])
  const found = await bench.members(Object.fromEntries(circles), '2025-02-01')
  expect(Object.values(found).flat().length).toBeGreaterThan(500)
})

function degrees(limit: number) {
  return fc.double({ min: -limit, max: limit, noNaN: true })
}
