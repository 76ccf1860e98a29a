import { describe, expect, test } from 'vitest'
import { ADDABLE_KINDS, type Addable, traitCondition } from './addable'
import { search } from './search'

const own = (kind: string, name: string, title?: string): Addable => ({
  kind,
  name,
  title,
  saying: 'own',
  condition: { [kind]: name },
})

const SHOP: readonly Addable[] = [
  own('event', 'page_viewed'),
  own('event', 'order_completed'),
  own('event', 'emailOpened'),
  own('trait', 'price_sensitivity'),
  own('trait', 'birthday'),
  own('trait', 'country'),
  own('metric', 'yearly', 'Spend in a year'),
  own('segment', 'koeln', 'Kunden in Köln'),
  own('event', 'bestellung'),
]

const found = (typed: string) => search([...SHOP, ...ADDABLE_KINDS], typed).map(({ name }) => name)
const kinds = (typed: string) => search(ADDABLE_KINDS, typed).map(({ kind }) => kind)

describe('a kind is found by its title and by what people call it, in either language', () => {
  test.each([
    ['bought', 'event'],
    ['has bought', 'event'],
    ['Bestellungen', 'event'],
    ['spent', 'metric'],
    ['Umsatz', 'metric'],
    ['revenue', 'metric'],
    ['churned', 'stopped'],
    ['inaktiv', 'stopped'],
    ['inactive', 'stopped'],
    ['birthday', 'trait'],
    ['Geburtstag', 'trait'],
    ['country', 'geo'],
    ['Land', 'geo'],
    ['E-mail opened', 'event'],
    ['abandoned cart', 'sequence'],
    ['csv', 'list'],
    ['in a segment', 'segment'],
    ['random', 'random'],
  ])('%s: %s', (typed, kind) => {
    expect(kinds(typed)[0]).toBe(kind)
  })

  test('and by what it is called on the way there', () => {
    for (const typed of ['bou', 'boug', 'bough']) expect(kinds(typed)).toContain('event')
  })
})

describe('names of the workspace come first where they are what is typed', () => {
  test.each([
    ['order', 'order_completed'],
    ['order completed', 'order_completed'],
    ['e-mail opened', 'emailOpened'],
    ['country', 'country'],
    ['koln', 'koeln'],
    ['Köln', 'koeln'],
    ['spend in', 'yearly'],
  ])('%s: %s', (typed, name) => {
    expect(found(typed)[0]).toBe(name)
  })

  test('they are found by other words for the same, in the other language, too', () => {
    expect(found('bought').slice(0, 2)).toEqual(['order_completed', 'bestellung'])
    expect(found('spent')[0]).toBe('yearly')
    expect(found('Geburtstag')[0]).toBe('birthday')
    expect(found('Umsatz').slice(0, 2)).toEqual(['yearly', 'price_sensitivity'])
  })
})

test('every word that tells something has to be met', () => {
  expect(found('order opened')).not.toContain('order_completed')
  expect(found('zzz')).toEqual([])
})

test.each([
  ['text', { trait: 'a', is: '' }],
  ['number', { trait: 'a', atLeast: 1 }],
  ['date', { trait: 'a', before: '' }],
] as const)('a trait with a %s is compared as such', (type, condition) => {
  expect(traitCondition('a', [type])).toEqual(condition)
})
