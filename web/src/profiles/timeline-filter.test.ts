import { expect, test } from 'vitest'
import { isFiltered, readFilter, within, writeFilter } from './timeline-filter'

test('an address says what is shown and brings it back', () => {
  const filter = { shown: 'events', event: 'a&b', from: '2026-03-01', to: '' } as const
  const params = writeFilter(new URLSearchParams('not=vips&to=2026-01-01'), filter)
  expect(params.get('not')).toBe('vips')
  expect(readFilter(new URLSearchParams(params.toString()))).toEqual(filter)
  expect(isFiltered(filter)).toBe(true)
})

test('what is not understood shows everything', () => {
  const filter = readFilter(new URLSearchParams('show=x&from=yesterday'))
  expect(filter).toEqual({ shown: 'all', event: '', from: '', to: '' })
  expect(isFiltered(filter)).toBe(false)
  expect(writeFilter(new URLSearchParams('show=x'), filter).toString()).toBe('')
})

test('days are those of the workspace, both included', () => {
  const dayOf = (at: number) => `2026-03-0${at}`
  const items = [1, 2, 3, 4].map((at) => ({ at }))
  const ats = (from: string, to: string) => within(items, { from, to }, dayOf).map(({ at }) => at)
  expect(ats('2026-03-02', '2026-03-03')).toEqual([2, 3])
  expect(ats('', '2026-03-02')).toEqual([1, 2])
  expect(ats('', '')).toEqual([1, 2, 3, 4])
})
