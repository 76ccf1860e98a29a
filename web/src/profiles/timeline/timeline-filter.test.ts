import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFiltered, readFilter, SHOWN, within, writeFilter } from './timeline-filter'

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

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const filters = fc.record({
  shown: fc.constantFrom(...SHOWN),
  event: fc.string(),
  from: fc.oneof(fc.constant(''), day),
  to: fc.oneof(fc.constant(''), day),
})

test('any filter comes back from its address, and what else that says stays', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const written = writeFilter(new URLSearchParams('not=vips'), filter).toString()
      expect(readFilter(new URLSearchParams(written))).toEqual(filter)
      expect(new URLSearchParams(written).get('not')).toBe('vips')
    }),
  )
})

test.each(['2026-3-1', '01.03.2026', '2026-03-01T00:00', '20260301', ' 2026-03-01'])(
  'a day written as %j is none',
  (text) => {
    expect(readFilter(new URLSearchParams({ from: text, to: text }))).toMatchObject({ from: '', to: '' })
  },
)

test('an end before the beginning leaves nothing', () => {
  expect(
    within([{ at: 1 }, { at: 2 }], { from: '2026-03-02', to: '2026-03-01' }, (at) => `2026-03-0${at}`),
  ).toEqual([])
})
