import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Catalogue } from '../../../api/catalogue'
import { segmentRow } from '../../../testing/segment-row'
import { completionsAt } from './completions'
import { placeOfCursor } from './cursor-place'
import { comparedAt } from './known-values'
import { offerOf } from './offer'
import type { Schema } from './schema-walk'

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../../../docs/schema/definition.schema.json', import.meta.url), 'utf8'),
) as Schema

const entry = (name: string, paths: readonly string[] = ['']): Catalogue['events'][number] => ({
  name,
  records: 10,
  profiles: 5,
  sampled: 10,
  values: paths.map((path) => ({ path, types: { text: 10 } })),
})
const KNOWN = {
  catalogue: {
    events: [entry('order_completed', ['total', 'coupon']), entry('Page Viewed', ['path'])],
    traits: [
      entry('plan'),
      entry('address', ['city']),
      entry('list:press'),
      entry('model:churn/probability'),
    ],
  },
  segments: [
    segmentRow('loyal'),
    segmentRow('stages/new', { kind: 'part', name: 'new', segmentation: 'stages' }),
    segmentRow('stages/old', { kind: 'part', name: 'old', segmentation: 'stages' }),
  ],
}

/** The place of the bar in a text, and the text without it. */
function placed(marked: string) {
  const offset = marked.indexOf('|')
  const text = marked.slice(0, offset) + marked.slice(offset + 1)
  return { text, place: placeOfCursor(text, offset) }
}

function offered(marked: string) {
  const { place } = placed(marked)
  return place === undefined ? [] : completionsAt(place, SCHEMA, KNOWN, [])
}
const labels = (marked: string) => offered(marked).map(({ label }) => label)

/** The text once the completion of a label was chosen. */
function chosen(marked: string, label: string): string {
  const { text, place } = placed(marked)
  const completion = completionsAt(place!, SCHEMA, KNOWN, []).find((one) => one.label === label)!
  return text.slice(0, place!.from) + completion.apply + text.slice(place!.to)
}

describe('the place of the cursor', () => {
  test.each<[string, string, string, string]>([
    ['seg|', 'field', '', 'seg'],
    ['segment: s\nwh|', 'field', '', 'wh'],
    ['segment: s\nwhen:\n  ev|', 'item', 'when', 'ev'],
    ['segment: s\nwhen:\n  event: a\n  at|', 'field', 'when', 'at'],
    ['segment: s\nwhen:\n  event: ord|', 'value', 'when.event', 'ord'],
    ['segment: s\nwhen:\n  event: Page V|', 'value', 'when.event', 'Page V'],
    ['segment: s\nwhen:\n  event: "Page V|"', 'value', 'when.event', 'Page V'],
    ['segment: s\nwhen:\n  all:\n    - ev|', 'item', 'when.all.0', 'ev'],
    ['segment: s\nwhen:\n  all:\n    - event: a\n    - not:\n        tra|', 'item', 'when.all.1.not', 'tra'],
    ['segment: s\nwhen: { event: a, in: { la|', 'field', 'when.in', 'la'],
    ['segment: s\nwhen: { event: a, in: { current: mo| } }', 'value', 'when.in.current', 'mo'],
    ['segment: s\nwhen:\n  event: [a, b|]', 'item', 'when.event.1', 'b'],
    ['segment: s\nwhen:\n  |\ntitle: T', 'item', 'when', ''],
  ])('of %j wants a %s at "%s"', (marked, wants, path, typed) => {
    const { place } = placed(marked)
    const told = place && { path: place.path.join('.'), typed: place.typed }
    expect(told).toEqual({ path, typed })
    if (wants !== 'item') expect(place?.wants).toBe(wants)
  })

  test.each(['segment: s # a comm|ent', '# in a comment|', 'when: "a" b|'])('is none in %j', (marked) => {
    expect(labels(marked)).toEqual([])
  })

  test('never lies outside of the text, and what it replaces ends at it', () => {
    const pieces = fc.constantFrom(
      'segment: s\n',
      'when:\n',
      '  all:\n',
      '    - event: a\n',
      '{',
      '[',
      '"',
      ': ',
      '- ',
      '#',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), fc.nat(), (parts, number) => {
        const text = parts.join('')
        const offset = number % (text.length + 1)
        const place = placeOfCursor(text, offset)
        if (place === undefined) return
        expect(place.from).toBeLessThanOrEqual(offset)
        expect(place.to).toBeGreaterThanOrEqual(offset)
        expect(text.slice(place.from, offset)).toContain(place.typed)
      }),
      { numRuns: 200 },
    )
  })
})

describe('fields', () => {
  test('of a definition are those that are not there yet', () => {
    expect(labels('segment: s\nti|')).toEqual(['title', 'description'])
    expect(labels('segment: s\ntitle: T\n|')).toEqual(['description', 'tags', 'folder', 'owner', 'when'])
    expect(labels('segmentation: s\n|')).toContain('parts')
    expect(labels('segmentation: s\n|')).not.toContain('when')
  })

  test('begin a condition of every kind', () => {
    const kinds = labels('segment: s\nwhen:\n  all:\n    - |')
    for (const kind of ['event', 'trait', 'sequence', 'model', 'all', 'any', 'not'])
      expect(kinds).toContain(kind)
  })

  test('of a condition are those of its kind', () => {
    const fields = labels('segment: s\nwhen:\n  event: a\n  |')
    expect(fields).toEqual(expect.arrayContaining(['where', 'in', 'atLeast', 'sum']))
    expect(fields).not.toContain('startsWith')
    expect(labels('segment: s\nwhen:\n  trait: plan\n  st|')).toContain('startsWith')
  })

  test('say what they mean, and are chosen with their colon, once', () => {
    const [where] = offered('segment: s\nwhen:\n  event: a\n  whe|')
    expect(where).toMatchObject({ label: 'where', info: 'A test of the properties of an event.' })
    expect(chosen('segment: s\nti|', 'title')).toBe('segment: s\ntitle: ')
    expect(chosen('segment: s\nti|: T', 'title')).toBe('segment: s\ntitle: T')
  })

  test('that begin with what is typed come first', () => {
    expect(labels('segment: s\nwhen:\n  event: a\n  at|')).toEqual(['atLeast', 'atMost'])
    expect(labels('segment: s\nwhen:\n  event: a\n  m|').slice(0, 4)).toEqual([
      'mean',
      'min',
      'max',
      'median',
    ])
  })

  test('that are not known offer nothing', () => {
    expect(labels('segment: s\nwhen:\n  evnt: a\n  |')).toEqual([])
  })
})

describe('values', () => {
  test.each([
    ['segment: s\nwhen:\n  event: |', ['order_completed', 'Page Viewed']],
    ['segment: s\nwhen:\n  event: PAGE|', ['Page Viewed']],
    ['segment: s\nwhen:\n  event: [order_completed, Pa|]', ['Page Viewed']],
    ['segment: s\nwhen:\n  lastEvent: ord|', ['order_completed']],
    ['segment: s\nwhen:\n  trait: |', ['plan', 'address', 'address.city']],
    ['segment: s\nwhen:\n  event: order_completed\n  sum: |', ['total', 'coupon']],
    ['segment: s\nwhen:\n  event: order_completed\n  where:\n    property: t|', ['total']],
    ['segment: s\nwhen:\n  event: elsewhere\n  sum: |', []],
    ['segment: s\nwhen:\n  segment: |', ['loyal']],
    ['segment: s\nwhen:\n  segmentation: |', ['stages']],
    ['segment: s\nwhen:\n  segmentation: stages\n  part: |', ['new', 'old']],
    ['segment: s\nwhen:\n  list: |', ['press']],
    ['segment: s\nwhen:\n  model: |', ['churn/probability']],
    ['segment: lo|', []],
    ['segment: s\nwhen: { event: a, in: { current: |', ['hour', 'day', 'week', 'month', 'quarter', 'year']],
    ['segment: s\nwhen:\n  trait: plan\n  exists: |', ['true', 'false']],
    ['segment: s\nwhen:\n  event: order_completed|', []],
  ])('%j may be %j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected)
  })

  test('are written so that they read as what they are', () => {
    expect(chosen('segment: s\nwhen:\n  event: Pa|', 'Page Viewed')).toMatch(/event: Page Viewed$/)
    expect(chosen('segment: s\nwhen:\n  event: "Pa|"', 'Page Viewed')).toMatch(/event: Page Viewed$/)
  })

  test.each<[string, unknown]>([
    ['segment: s\nwhen:\n  trait: plan\n  is: |', { of: 'trait', name: 'plan', path: '' }],
    [
      'segment: s\nwhen:\n  trait: address.city\n  oneOf: [Köln, |]',
      { of: 'trait', name: 'address', path: 'city' },
    ],
    [
      'segment: s\nwhen:\n  event: order\n  where:\n    property: coupon\n    is: |',
      { of: 'event', name: 'order', path: 'coupon' },
    ],
    ['segment: s\nwhen:\n  trait: plan\n  startsWith: |', undefined],
    ['segment: s\nwhen:\n  mostFrequent: { event: a, of: b }\n  is: |', undefined],
  ])('of the data are asked for at %j', (marked, expected) => {
    expect(comparedAt(placed(marked).place!)).toEqual(expected)
  })
})

test('whatever a value is, it is read back from YAML as itself', () => {
  const value = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())
  const tricky = fc.constantFrom(
    '5',
    'true',
    'no',
    '~',
    '',
    ' a ',
    '- a',
    'a: b',
    'a #b',
    'Null',
    '1e3',
    '2026-01-01',
  )
  fc.assert(
    fc.property(fc.oneof(value, tricky), (one) => {
      const { name, written = name } = offerOf(one)
      const read = (parse(`x: ${written}`) as { readonly x: unknown }).x
      expect(read).toEqual(typeof one === 'number' && Object.is(one, -0) ? 0 : one)
    }),
    { numRuns: 300 },
  )
})
