import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../api/change-feed'
import { addNews, NO_NEWS, sayNews } from './member-news'

const change = (profileId: number, change: Change['change'], segment = 'buyers'): Change => ({
  ...{ cursor: '', at: 1, recordedAt: 1 },
  ...{ profileId, change, segment },
})

test('counts who joined and who left one segment', () => {
  const news = addNews(NO_NEWS, 'buyers', [
    change(1, 'entered'),
    change(2, 'entered'),
    change(3, 'exited'),
    change(4, 'entered', 'visitors'),
  ])
  expect(sayNews(news)).toBe('2 joined, 1 left')
  expect(sayNews(addNews(NO_NEWS, 'buyers', [change(3, 'exited')]))).toBe('1 left')
})

test('whoever came and went again, or went and came back, is no news', () => {
  const came = addNews(NO_NEWS, 'buyers', [change(1, 'entered'), change(2, 'exited')])
  const back = addNews(came, 'buyers', [change(1, 'exited'), change(2, 'entered')])
  expect(sayNews(back)).toBeUndefined()
  expect(sayNews(NO_NEWS)).toBeUndefined()
})

test('what does not concern the segment leaves everything as it was', () => {
  expect(addNews(NO_NEWS, 'buyers', [change(1, 'entered', 'visitors')])).toBe(NO_NEWS)
})

test('very many are not counted one by one', () => {
  const many = Array.from({ length: 10_001 }, (_, profile) => change(profile, 'entered'))
  expect(sayNews(addNews(NO_NEWS, 'buyers', many))).toBe('Members have changed')
})

test('news do not depend on how changes came together', () => {
  const changes = fc.array(
    fc.tuple(fc.nat(5), fc.boolean()).map(([profile, isIn]) => change(profile, isIn ? 'entered' : 'exited')),
  )
  fc.assert(
    fc.property(changes, fc.nat(), (all, cut) => {
      const [first, second] = [all.slice(0, cut % (all.length + 1)), all.slice(cut % (all.length + 1))]
      const apart = addNews(addNews(NO_NEWS, 'buyers', first), 'buyers', second)
      expect(sayNews(apart)).toBe(sayNews(addNews(NO_NEWS, 'buyers', all)))
    }),
  )
})

test('what is vague stays so, until the list is read anew', () => {
  const vague = { ...NO_NEWS, isVague: true }
  expect(sayNews(addNews(vague, 'buyers', [change(1, 'entered')]))).toBe('Members have changed')
})
