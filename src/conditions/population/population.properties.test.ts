import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { quantileOf } from '../../aggregates/measures.ts'

/** Definitions checked against the words of the documentation, on few values with many ties. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const RUNS = Number(process.env.SATSUMA_PROPERTY_RUNS ?? 6)
const by = { population: { trait: 'n' } }

type Member = (value: number, all: readonly number[]) => boolean

function cuts(percent: number, from: number, span: number): Record<string, [object, Member]> {
  const count = (all: readonly number[]) => Math.ceil((Math.round(percent * 10_000) * all.length) / 1_000_000)
  const kth = (all: readonly number[], k: number) => all.toSorted((a, b) => a - b)[k - 1]!
  const rank = (value: number, all: readonly number[]) => 1 + all.filter((other) => other > value).length
  const [low, high] = [(from - 1) / 10, Math.min(1, (from - 1 + span) / 10)]
  return {
    top: [{ top: `${percent}%` }, (v, all) => v >= kth(all, all.length - count(all) + 1)],
    bottom: [{ bottom: `${percent}%` }, (v, all) => v <= kth(all, count(all))],
    rank: [
      { rank: { from, to: from + span } },
      (v, all) => rank(v, all) >= from && rank(v, all) <= from + span,
    ],
    band: [
      { quantileBand: { from: low, to: high } },
      (v, all) => v >= quantileOf(all, low)! && (v < quantileOf(all, high)! || high === 1),
    ],
  }
}

it('means what its documentation says', async () => {
  const value = fc.option(
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1, max: 1, noNaN: true })),
  )
  const group = fc.constantFrom('a', 'b')
  const log = fc.array(fc.tuple(value, group), { minLength: 1, maxLength: 24 })
  const percent = fc.constantFrom(0.0001, 1, 10, 30, 33.3333, 50, 70, 99.9999, 100)
  const from = fc.integer({ min: 1, max: 10 })
  await fc.assert(
    fc.asyncProperty(log, percent, from, fc.integer({ min: 1, max: 5 }), async (values, p, first, span) => {
      await bench.fill(
        values.flatMap(([n, g], profile) => [
          { profile, at: '2025-01-01', trait: 'n', value: n },
          { profile, at: '2025-01-01', trait: 'g', value: g },
        ]),
      )
      const expected = cuts(p, first, span)
      const written = Object.entries(expected).flatMap(([name, [cut]]) => [
        [name, { ...by, ...cut }],
        [`${name} by group`, { ...by, ...cut, within: { trait: 'g' } }],
      ])
      const found = await bench.members(Object.fromEntries(written), '2025-02-01')
      for (const [name, [, isMember]] of Object.entries(expected)) {
        for (const grouped of [false, true]) {
          const members = values.flatMap(([n, g], profile) => {
            const all = values.flatMap(([m, h]) => (m === null || (grouped && g !== h) ? [] : [m]))
            return n !== null && isMember(n, all) ? [profile] : []
          })
          expect({ name, members: found[grouped ? `${name} by group` : name] }).toEqual({ name, members })
        }
      }
    }),
    { numRuns: RUNS },
  )
})
