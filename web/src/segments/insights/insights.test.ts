import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partShares } from './part-shares'
import { questionOf, topicOf } from './topics'

test('a topic is the one that the address names, and asks an analysis of this segment', () => {
  expect([topicOf('value'), topicOf('nothing'), topicOf(null)]).toEqual(['value', 'persona', 'persona'])
  expect(questionOf('persona', 'a/b')).toEqual({ method: 'personas', options: { segment: 'a/b' } })
  expect(questionOf('value', 'a').options).toEqual({ segments: ['a'] })
  expect(questionOf('retention', 'a')).toEqual({ method: 'cohorts', options: { among: 'a' } })
})

test('parts by the members first; a part that no member is in is shown too', () => {
  const members = {
    profiles: 4,
    parts: [
      { name: 'high', profiles: 3 },
      { name: 'low', profiles: 1 },
    ],
  }
  const everybody = {
    profiles: 10,
    parts: [
      { name: 'low', profiles: 5 },
      { name: 'middle', profiles: 2 },
      { name: 'high', profiles: 3 },
    ],
  }
  expect(partShares({ members, everybody }, 2)).toEqual({
    shown: [
      { name: 'high', members: 0.75, everybody: 0.3 },
      { name: 'low', members: 0.25, everybody: 0.5 },
    ],
    others: 1,
  })
  expect(partShares({ members: { profiles: 0 }, everybody }, 9).shown[1]).toEqual({
    ...{ name: 'middle', members: 0, everybody: 0.2 },
  })
})

test('shares lie between none and all, and no part is lost', () => {
  const parts = fc.uniqueArray(fc.record({ name: fc.string(), profiles: fc.nat(1_000) }), {
    selector: ({ name }) => name,
  })
  const group = parts.map((parts) => ({
    parts,
    profiles: parts.reduce((sum, { profiles }) => sum + profiles, 0),
  }))
  fc.assert(
    fc.property(group, group, fc.nat(12), (members, everybody, most) => {
      const { shown, others } = partShares({ members, everybody }, most)
      const names = new Set([...members.parts, ...everybody.parts].map(({ name }) => name))
      expect(shown.length + others).toBe(names.size)
      for (const { members, everybody } of shown) {
        expect(members).toBeGreaterThanOrEqual(0)
        expect(Math.max(members, everybody)).toBeLessThanOrEqual(1)
      }
    }),
  )
})
