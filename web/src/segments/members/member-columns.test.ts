import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askedOf,
  type Column,
  cellOf,
  columnKey,
  MOST_COLUMNS,
  nextOrder,
  readAddress,
  toggled,
  traitNames,
  writeAddress,
} from './member-columns'

const email: Column = { kind: 'identity', name: 'email' }
const plan: Column = { kind: 'trait', name: 'plan' }
const odd: Column = { kind: 'trait', name: 'a,b&c=%' }

test('an address says which columns, in which order, and brings them back', () => {
  const said = { search: 'ada', columns: [email, plan, odd], sort: 'plan', descending: true }
  const params = writeAddress(new URLSearchParams('range=week&search=old'), said)
  expect(params.get('range')).toBe('week')
  expect(readAddress(new URLSearchParams(params.toString()))).toEqual(said)
})

test('what is not said is left out, and what is not understood too', () => {
  const nothing = { search: '', columns: undefined, sort: undefined, descending: false }
  expect(readAddress(new URLSearchParams())).toEqual(nothing)
  expect(writeAddress(new URLSearchParams('sort=-plan&columns=x'), nothing).toString()).toBe('')
  expect(readAddress(new URLSearchParams('columns=x,id:email')).columns).toEqual([email])
})

test('the server is asked for the traits that are shown, and for an order that is seen', () => {
  const address = { search: '', columns: [email, plan], sort: 'plan', descending: true }
  expect(askedOf(address)).toEqual({ search: '', traits: ['plan'], sort: 'plan', descending: true })
  expect(askedOf({ ...address, columns: [email] })).toMatchObject({ traits: [], sort: undefined })
})

test('a head is clicked up, down and away', () => {
  const up = nextOrder({ sort: 'city', descending: true }, 'plan')
  expect(up).toEqual({ sort: 'plan', descending: false })
  const down = nextOrder(up, 'plan')
  expect(down).toEqual({ sort: 'plan', descending: true })
  expect(nextOrder(down, 'plan').sort).toBeUndefined()
})

test('columns come last and go', () => {
  expect(toggled([email], plan)).toEqual([email, plan])
  expect(toggled([email, plan], email)).toEqual([plan])
})

test('cells and what can be one', () => {
  const member = {
    profileId: 1,
    identities: [
      { namespace: 'email', value: 'a@b.c' },
      { namespace: 'email', value: 'd@e.f' },
    ],
    traits: { plan: 'pro', 'a,b&c=%': { deep: 1 }, since: '2024-11-14T23:45:19.511Z' },
  }
  const trait = (name: string) => ({ kind: 'trait', name }) as const
  const cells = [email, plan, odd, trait('none'), trait('since')].map((one) =>
    cellOf(member, one, 'Europe/Berlin'),
  )
  expect(cells.map(({ text }) => text)).toEqual([
    ...['a@b.c, d@e.f', 'pro', 'deep 1', '', '15 Nov 2024, 00:45'],
  ])
  expect(cells.map(({ exact }) => exact)).toEqual([
    ...['a@b.c, d@e.f', 'pro', '{"deep":1}', '', '2024-11-14T23:45:19.511Z'],
  ])
  const entry = { records: 1, profiles: 1, sampled: 1 }
  const values = (path: string) => [{ path, types: { text: 1 } }]
  expect(
    traitNames([
      { ...entry, name: 'plan', values: values('') },
      { ...entry, name: 'address', values: values('city') },
    ]),
  ).toEqual(['plan'])
})

const column = fc.record({ kind: fc.constantFrom('identity', 'trait'), name: fc.string({ minLength: 1 }) })
const columns = fc.array(column as fc.Arbitrary<Column>, { maxLength: MOST_COLUMNS, minLength: 1 })

test('any names of columns come back from an address, in their order', () => {
  fc.assert(
    fc.property(columns, fc.string(), fc.boolean(), (chosen, search, descending) => {
      const said = { search, columns: chosen, sort: 'plan', descending }
      const address = writeAddress(new URLSearchParams(), said).toString()
      expect(readAddress(new URLSearchParams(address))).toEqual(said)
    }),
  )
})

test('an address with more columns than fit is cut', () => {
  const written = Array.from({ length: 40 }, (_, index) => `id:n${index}`).join(',')
  expect(readAddress(new URLSearchParams({ columns: written })).columns).toHaveLength(MOST_COLUMNS)
})

test('a column that is toggled twice is as it was; nothing is there twice', () => {
  fc.assert(
    fc.property(fc.uniqueArray(column as fc.Arbitrary<Column>, { selector: columnKey }), (chosen) => {
      const once = toggled(chosen, plan)
      expect(once.some((one) => columnKey(one) === 'trait:plan')).toBe(
        !chosen.some((one) => columnKey(one) === 'trait:plan'),
      )
      expect(new Set(toggled(once, plan).map(columnKey))).toEqual(new Set(chosen.map(columnKey)))
    }),
  )
})
