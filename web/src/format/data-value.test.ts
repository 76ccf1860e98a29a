import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { inGerman } from '../testing/german'
import { sayData, sayRecord, sayWhole } from './data-value'

const BERLIN = 'Europe/Berlin'

test.each([
  ['2024-11-14T17:45:19.511Z', '14 Nov 2024, 18:45'],
  ['2024-11-14T23:45:19+00:00', '15 Nov 2024, 00:45'],
  ['2024-11-14T17:45', '14 Nov 2024, 17:45'],
  ['2024-11-14 17:45:19', '14 Nov 2024, 17:45'],
  ['1972-03-14', '14 Mar 1972'],
  ['2026-02-29', '2026-02-29'],
  ['2026-02-31T10:00:00Z', '2026-02-31T10:00:00Z'],
  ['2026-01-01T99:00:00Z', '2026-01-01T99:00:00Z'],
  ['2024-summer-sale', '2024-summer-sale'],
  ['since 1972-03-14', 'since 1972-03-14'],
  ['20240101', '20240101'],
  ['true', 'true'],
  [true, 'yes'],
  [false, 'no'],
  [1234567.5, '1,234,567.5'],
  [52.5200066, '52.5200066'],
  [0.1 + 0.2, '0.3'],
  [-3, '-3'],
  [null, 'empty'],
  [[], 'empty'],
  [{}, 'empty'],
  [undefined, 'removed'],
  [['climbing', 'hiking', 3000], 'climbing, hiking, 3,000'],
  ['one, two', 'one, two'],
  [{ sku: 'GAR-102', name: 'Hammock', quantity: 1 }, 'Hammock'],
  [{ zip: '10115', city: 'Berlin' }, 'city Berlin, zip 10115'],
  [
    [{ sku: 'GAR-102', name: 'Hammock', quantity: 2 }, { sku: 'CYC-107' }, { id: 10_001 }],
    '2 × Hammock, CYC-107, 10001',
  ],
  [[{ a: 1, b: true }, { a: 2 }], 'a 1, b yes; a 2'],
])('%j reads %s', (value, text) => {
  expect(sayData(value, BERLIN)).toBe(text)
})

test.each(['order_id', 'orderId', 'zip', 'birth_year', 'device.model_number'])(
  'a number that is a %s counts nothing',
  (name) => {
    expect(sayData(20_264, BERLIN, name)).toBe('20264')
    expect(sayRecord({ name: 'seen', value: { [name]: 20_264 } }, BERLIN)).toBe(`${name} 20264`)
  },
)

test.each(['revenue', 'paid', 'idle_seconds', 'grid', 'nearby'])('a number that is %s does', (name) => {
  expect(sayData(20_264, BERLIN, name)).toBe('20,264')
})

test('what a record holds: of an event by path, of a trait the value itself', () => {
  const say = (value: unknown, name = 'city') => sayRecord({ name, value }, BERLIN)
  const event = {
    cart_id: 'c-7',
    amount: 1059.9,
    device: { os: 'iOS', sizes: { w: 3 } },
    items: [{ sku: 'a', price: 7 }],
  }
  expect(say(event)).toBe('amount 1,059.9, items a, cart_id c-7, device.os iOS, device.sizes.w 3')
  const order = {
    coupon: 'CART5',
    currency: 'EUR',
    order_id: 'o-1',
    products: [{ name: 'Hammock' }],
    revenue: 69.95,
  }
  expect(say(order)).toBe('products Hammock, revenue 69.95, coupon CART5, currency EUR, order_id o-1')
  expect(say('DE')).toBe('DE')
  expect(say(10_115, 'zip')).toBe('10115')
  expect(say(['a', 'b'])).toBe('a, b')
  expect(say(undefined)).toBe('removed')
  expect(say({})).toBe('')
  expect(say('x'.repeat(300))).toHaveLength(201)
})

test('unfolded, objects of a list have a line each, with all that they hold', () => {
  const products = [{ sku: 'GAR-102', name: 'Hammock', price: 69.95, sustainable: false }, { sku: 'CYC-107' }]
  expect(sayWhole(products, BERLIN)).toBe(
    'name Hammock, price 69.95, sku GAR-102, sustainable no\nsku CYC-107',
  )
  expect(sayWhole(['a', 'b'], BERLIN)).toBe('a, b')
  expect(sayWhole('1972-03-14', BERLIN)).toBe('14 Mar 1972')
})

test('whatever customers send is said', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, name) => {
      for (const say of [sayData, sayWhole]) expect(typeof say(value, BERLIN, name)).toBe('string')
      expect(sayRecord({ name, value }, BERLIN).length).toBeLessThanOrEqual(201)
    }),
  )
})

describe('in German', () => {
  let say: typeof sayData
  beforeAll(async () => {
    say = (await inGerman(() => import('./data-value'))).sayData
  })

  test.each([
    [true, 'ja'],
    [false, 'nein'],
    [null, 'leer'],
    [1234567.5, '1.234.567,5'],
    ['1972-03-14', '14.03.1972'],
    ['2024-11-14T17:45:19Z', '14.11.2024, 18:45'],
  ])('%j reads %s', (value, text) => {
    expect(say(value, BERLIN)).toBe(text)
  })
})
