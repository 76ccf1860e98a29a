import { describe, expect, it, test } from 'vitest'
import { requireDefinitions } from '../definition/read.ts'
import type { ErrorCode } from '../errors/index.ts'
import { speaking } from '../language/index.ts'
import { type Catalogue, type CatalogueEntry, MOST_NAMES, MOST_PATHS, type TypeCounts } from './catalogue.ts'
import { dataWarnings } from './warnings.ts'

function entry(name: string, values: Readonly<Record<string, TypeCounts>>): CatalogueEntry {
  const found = Object.entries(values).map(([path, types]) => ({ path, types }))
  return { name, records: 9, profiles: 9, sampled: 9, values: found }
}

const DATA: Catalogue = {
  events: [
    entry('order_completed', {
      revenue: { number: 9 },
      coupon: { text: 3 },
      'ship.city': { text: 9 },
      products: { json: 9 },
      cart_id: { text: 9 },
    }),
    entry('page_viewed', { path: { text: 9 } }),
  ],
  traits: [
    entry('plan', { '': { text: 9 } }),
    entry('age', { '': { number: 9 } }),
    entry('signed_up', { '': { text: 9, date: 9 } }),
    entry('address', { city: { text: 9 } }),
    entry('removed', {}),
    entry('list:vips', { '': { flag: 9 } }),
  ],
}

function warningsOf(written: object, data = DATA) {
  const [definition] = requireDefinitions(JSON.stringify(written))
  return dataWarnings(definition!, data)
}
const ofCondition = (when: object, data = DATA) => warningsOf({ segment: 's', when }, data)

const ORDER = { event: 'order_completed' }
const CASES: readonly (readonly [ErrorCode, string, object, string])[] = [
  ['definition/unknown-name', 'when.event', { event: 'order_complete' }, 'Did you mean "order_completed"?'],
  ['definition/unknown-name', 'when.event.1', { event: ['order_completed', 'x'] }, 'no event "x"'],
  ['definition/unknown-name', 'when.trait', { trait: 'plann', exists: true }, 'Did you mean "plan"?'],
  ['definition/unknown-name', 'when.trait', { trait: 'address.cty', is: 'Rom' }, '"address.city"'],
  ['definition/unknown-name', 'when.list', { list: 'vip' }, 'Did you mean "list:vips"?'],
  ['definition/unknown-name', 'when.sum', { ...ORDER, sum: 'revenu' }, 'Did you mean "revenue"?'],
  [
    'definition/unknown-name',
    'when.where.any.0.not.property',
    { ...ORDER, where: { any: [{ not: { property: 'path', exists: true } }] } },
    'no property "path" of order_completed',
  ],
  [
    'definition/unknown-name',
    'when.sameValueOf',
    { sequence: [ORDER, { not: { event: 'page_viewed' } }], sameValueOf: 'cart_id' },
    'no property "cart_id" of page_viewed',
  ],
  [
    'definition/other-type',
    'when.is',
    { trait: 'age', is: '5' },
    'trait "age" is a number in the data, and "is"',
  ],
  ['definition/other-type', 'when.inLast', { trait: 'plan', inLast: '1 day' }, 'looks for a date'],
  [
    'definition/other-type',
    'when.from.atLeast',
    { traitChanged: 'plan', from: { atLeast: 1 }, to: { is: 'x' } },
    '',
  ],
  ['definition/other-type', 'when.atMost', { trait: 'signed_up', atMost: 5 }, 'is a date in the data'],
  ['definition/other-type', 'when.mean', { ...ORDER, mean: 'coupon', atLeast: 1 }, 'looks for a number'],
  [
    'definition/other-type',
    'when.where.is',
    { ...ORDER, where: { property: 'revenue', is: '5' } },
    '"5" is not 5',
  ],
  ['definition/other-type', 'when.atLeast', { ...ORDER, atLeast: { trait: 'plan' } }, 'looks for a number'],
  [
    'definition/other-type',
    'when.in.since',
    { ...ORDER, in: { since: { trait: 'age' } } },
    '"since" looks for a date',
  ],
]

describe.each(CASES)('%s at %s', (code, path, when, words) => {
  it('is the only warning', () => {
    const found = ofCondition(when)
    expect(found.map((one) => [one.code, one.path.join('.')])).toEqual([[code, path]])
    expect(`${found[0]?.message} ${found[0]?.mend}`).toContain(words)
  })
})

test.each([
  [{ event: ['order_completed', 'page_viewed'], where: { property: 'path', contains: '/' } }],
  [{ ...ORDER, where: { property: 'ship', exists: true } }],
  [{ ...ORDER, where: { element: 'products', where: { property: 'sku', is: 5 } } }],
  [{ trait: 'age', oneOf: ['5', 5] }],
  [{ trait: 'address', exists: true }],
  [{ trait: 'removed', is: 5 }],
  [{ model: 'churn', atLeast: 0.5 }],
  [{ trait: 'signed_up', is: '2025-01-01' }],
  [{ event: 'page_viewed', atLeast: { event: 'order_completed', times: 2 } }],
])('nothing is said of %j', (when) => {
  expect(ofCondition(when)).toEqual([])
})

/** Words of English that are none of German. */
const ENGLISH = /\b(the|is|of|and|or|with|data|holds|did|you|leave|event|trait|property|number|text in)\b/

test.each(CASES)('%s at %s is said in German', (_code, _path, when) => {
  const [found] = speaking('de', () => ofCondition(when))
  expect(`${found?.message} ${found?.mend}`.replaceAll(/„[^“]*“/g, '')).not.toMatch(ENGLISH)
})

test('an unknown event says nothing of its properties', () => {
  expect(ofCondition({ event: 'x', sum: 'y' })).toHaveLength(1)
})

test('metrics and parts are looked through, each warning once', () => {
  expect(warningsOf({ metric: 'm', event: 'page_viewed', sum: 'x' })).toMatchObject([{ path: ['sum'] }])
  const parts = [{ name: 'a', when: { all: [{ event: 'x' }] } }]
  expect(warningsOf({ segmentation: 's', parts, rest: { name: 'b' } })).toMatchObject([
    { path: ['parts', 0, 'when', 'all', 0, 'event'] },
  ])
  const steps = [ORDER, ORDER]
  expect(ofCondition({ sequence: steps, sameValueOf: 'nothing' })).toHaveLength(1)
})

test('without any data nothing is said', () => {
  expect(ofCondition({ event: 'x' }, { events: [], traits: [] })).toEqual([])
})

test('a sample is called one, and what may have been left out is not judged', () => {
  const sampled = { ...entry('e', { p: { text: 1 } }), records: 1_000 }
  expect(ofCondition({ event: 'e', sum: 'x' }, { events: [sampled], traits: [] })[0]?.message).toContain(
    'sample',
  )
  const many = Object.fromEntries(Array.from({ length: MOST_PATHS }, (_, n) => [`p${n}`, { text: 1 }]))
  expect(ofCondition({ event: 'e', sum: 'x' }, { events: [entry('e', many)], traits: [] })).toEqual([])
  const events = Array.from({ length: MOST_NAMES }, (_, n) => entry(`e${n}`, {}))
  expect(ofCondition({ event: 'x' }, { events, traits: [] })).toEqual([])
})
