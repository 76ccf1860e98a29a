import fc from 'fast-check'
import { expect, it } from 'vitest'
import { InstantTable } from './instant-table.ts'

const profile = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 2 ** 32 - 2 }))
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), profile, at: fc.double({ noNaN: true }) }),
  fc.record({ kind: fc.constant('delete' as const), profile }),
)

it('knows what a map would know', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const table = new InstantTable()
      const map = new Map<number, number>()
      for (const one of steps) {
        if (one.kind === 'set') {
          table.set(one.profile, one.at)
          map.set(one.profile, one.at)
        } else expect(table.delete(one.profile)).toBe(map.delete(one.profile))
        expect(table.size).toBe(map.size)
      }
      for (const { profile } of steps) {
        expect(table.get(profile)).toBe(map.get(profile) ?? Number.POSITIVE_INFINITY)
      }
    }),
  )
})

it('finds neighbours again after every other one is gone', () => {
  const table = new InstantTable()
  for (let profile = 0; profile < 5_000; profile++) table.set(profile, profile / 2)
  for (let profile = 0; profile < 5_000; profile += 2) table.delete(profile)
  for (let profile = 0; profile < 5_000; profile++) {
    expect(table.get(profile)).toBe(profile % 2 === 0 ? Number.POSITIVE_INFINITY : profile / 2)
  }
})
