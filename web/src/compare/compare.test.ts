import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Comparison } from '../api/comparison'
import { comparedSegments, idsAsked, relationOf } from './compared'
import { wordDiff } from './word-diff'

const COMPARISON: Comparison = {
  asked: 0,
  since: 0,
  segments: [
    { id: 'a', size: 10, entered: 1, exited: 2, alone: 6 },
    { id: 'b', size: 0, entered: 0, exited: 0, alone: 0 },
  ],
  pairs: [{ a: 'a', b: 'b', shared: 4, fromAToB: 3, fromBToA: 1 }],
}

test('a relation reads from either side', () => {
  expect(relationOf(COMPARISON, 'a', 'b')).toEqual({ shared: 4, share: 0.4, to: 3, from: 1 })
  expect(relationOf(COMPARISON, 'b', 'a')).toEqual({ shared: 4, share: 0, to: 1, from: 3 })
  expect(relationOf(COMPARISON, 'a', 'a')).toBeUndefined()
})

test('ids come from the address, each once', () => {
  expect(idsAsked(new URLSearchParams('ids=a,stage/new,a,'))).toEqual(['a', 'stage/new'])
  expect(idsAsked(new URLSearchParams())).toEqual([])
})

test('segments are joined with what they are worth; one that is not there any more is left out', () => {
  const row = { id: 'a', kind: 'segment', name: 'a', title: 'A', tags: [], sentence: '' } as const
  const rows = [{ ...row, version: 1, status: 'active', updatedAt: 0, sizes: [] } as const]
  const compared = comparedSegments(COMPARISON, rows, [{ id: 'a', value: 50, buyers: 3 }])
  expect(compared).toMatchObject([{ size: 10, value: 50, each: 5, churnRisk: undefined }])
})

test('words that only one sentence has are told apart', () => {
  expect(wordDiff('Profiles who did a in 30 days.', 'Profiles who did a in 90 days.')).toEqual([
    { text: 'Profiles who did a in', isShared: true },
    { text: '30', isShared: false },
    { text: 'days.', isShared: true },
  ])
})

test('few shared words between others are no news', () => {
  const [, middle] = wordDiff('Profiles who ordered in the shop.', 'Profiles who came by the way.')
  expect(middle).toEqual({ text: 'ordered in the shop.', isShared: false })
})

test('the runs of a difference are the sentence; what is shared is in the other, in order', () => {
  const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(sentence, sentence, (own, other) => {
      const runs = wordDiff(own.join(' '), other.join(' '))
      expect(runs.map(({ text }) => text).join(' ')).toBe(own.join(' '))
      let place = 0
      for (const word of runs.flatMap(({ text, isShared }) => (isShared ? text.split(' ') : []))) {
        place = (other as string[]).indexOf(word, place) + 1
        expect(place).toBeGreaterThan(0)
      }
    }),
  )
})
