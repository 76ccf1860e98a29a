import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionText } from './condition-text'
import { addField, changeField, removeField, renameField } from './field-edits'
import { readText, renameAt, setAt } from './mapping-text'
import { viewMapping } from './mapping-view'

const TEXT = `# Orders of the shop
version: 1
file:
  format: csv
customer:
  column: CustomerID # theirs
time:
  column: InvoiceDate
  format: D/M/YYYY h:mm
events:
  - name: order_cancelled
    when: { column: InvoiceNo, startsWith: C }
  - name: order_completed
    properties:
      order_id: InvoiceNo
      amount: { column: Total, type: number }
traits:
  country: Country
`

const view = (text: string) => {
  const reading = readText(text)
  return viewMapping(reading.ok ? reading.data : undefined)
}

describe('a mapping as the form shows it', () => {
  test('with all its parts', () => {
    expect(view(TEXT)).toEqual({
      format: 'csv',
      customer: { column: 'CustomerID', namespace: 'customer_id' },
      time: { kind: 'column', column: 'InvoiceDate', format: 'D/M/YYYY h:mm', timeZone: 'UTC' },
      events: [
        {
          name: { kind: 'constant', text: 'order_cancelled' },
          properties: [],
          notes: ['only rows where InvoiceNo starts with “C”'],
        },
        {
          name: { kind: 'constant', text: 'order_completed' },
          properties: [
            { name: 'order_id', column: 'InvoiceNo', type: '', format: '' },
            { name: 'amount', column: 'Total', type: 'number', format: '' },
          ],
          notes: [],
        },
      ],
      traits: [{ name: 'country', column: 'Country', type: '', format: '' }],
      notes: [],
    })
  })

  test.each([
    ['time: {constant: 2025-01-01}', { time: { kind: 'constant', at: '2025-01-01' } }],
    ['version: 1', { time: { kind: 'none' }, events: [], traits: [] }],
    [
      'events: [{name: {column: Kind}, besides: true}]',
      {
        events: [{ name: { kind: 'column', column: 'Kind' }, notes: ['besides the other events of a row'] }],
      },
    ],
    ['traitsOf: traits', { notes: ['and all members of traits'] }],
  ])('%s', (text, shown) => {
    expect(view(text)).toMatchObject(shown)
  })

  test.each([
    '',
    '[]',
    'events: 5',
    'events: [5]',
    'traits: {a: [b]}',
    'time: noon',
    'customer: 1',
    'file: 1',
  ])('not where its shape is another: %s', (text) => {
    expect(view(text)).toBeUndefined()
  })
})

test('a text that is no YAML says where', () => {
  expect(readText('a: 1\nb: [')).toMatchObject({ ok: false, line: 2 })
  expect(readText('a: 1\na: 2')).toMatchObject({ ok: false, message: 'Each name stands only once here' })
})

describe('changing the text', () => {
  test('leaves comments and everything else', () => {
    const changed = setAt(TEXT, ['customer', 'column'], 'Client')
    expect(changed).toBe(TEXT.replace('CustomerID #', 'Client #'))
  })

  test('adds and takes out', () => {
    expect(setAt('version: 1\n', ['customer', 'column'], 'id')).toBe('version: 1\ncustomer:\n  column: id\n')
    expect(setAt('a: 1\nb: 2\n', ['b'], undefined)).toBe('a: 1\n')
    expect(setAt('version: 1\n', ['events', 0], { name: 'came' })).toBe(
      'version: 1\nevents:\n  - { name: came }\n',
    )
  })

  test('writes texts so that they stay texts', () => {
    const changed = setAt('events: [{name: a}]\n', ['events', 0, 'name'], '404')
    expect(readText(changed)).toEqual({ ok: true, data: { events: [{ name: '404' }] } })
  })

  const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })

  test('writes whatever text so that it is read again, and nothing else changes', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const changed = readText(setAt(TEXT, ['events', 1, 'name'], value))
        const before = readText(TEXT)
        if (!changed.ok || !before.ok) throw new Error('It is no YAML any more.')
        const expected = structuredClone(before.data) as { events: { name: string }[] }
        expected.events[1]!.name = value
        expect(changed.data).toEqual(expected)
      }),
    )
  })

  test('renames to whatever name, in place', () => {
    fc.assert(
      fc.property(
        anyText.filter((name) => name !== '__proto__'),
        (name) => {
          const renamed = readText(renameAt('traits:\n  a: x\n  b: y\n', ['traits', 'a'], name))
          if (!renamed.ok) {
            expect(name).toBe('b')
            return
          }
          const { traits } = renamed.data as { traits: Record<string, string> }
          expect(traits[name]).toBe(name === 'b' ? 'y' : 'x')
        },
      ),
    )
  })

  test('renames in place', () => {
    expect(renameAt('traits:\n  a: x # why\n  b: y\n', ['traits', 'a'], 'c')).toBe(
      'traits:\n  c: x # why\n  b: y\n',
    )
  })
})

describe('fields', () => {
  const at = ['events', 1, 'properties']
  const fields = view(TEXT)?.events[1]?.properties ?? []
  const [orderId, amount] = fields
  const after = (text: string) => view(text)?.events[1]?.properties

  test('change their column, type and way of writing dates', () => {
    const typed = changeField(TEXT, at, orderId!, { type: 'date', format: 'iso' })
    expect(typed).toContain('order_id: { column: InvoiceNo, type: date, format: iso }')
    expect(changeField(TEXT, at, amount!, { type: '' })).toContain('amount: Total\n')
  })

  test('change their name, unless it is taken', () => {
    expect(after(renameField(TEXT, at, fields, orderId!, 'invoice'))?.map(({ name }) => name)).toEqual([
      'invoice',
      'amount',
    ])
    expect(renameField(TEXT, at, fields, orderId!, 'amount')).toBe(TEXT)
    expect(renameField(TEXT, at, fields, orderId!, '')).toBe(TEXT)
  })

  test('come and go', () => {
    const added = addField(TEXT, at, fields, ['InvoiceNo', 'Total', 'Quantity'])
    expect(after(added)?.at(-1)).toMatchObject({ name: 'Quantity', column: 'Quantity' })
    const none = removeField(TEXT, ['traits'], view(TEXT)!.traits, 'country')
    expect(none).not.toContain('traits')
    expect(after(removeField(TEXT, at, fields, 'order_id'))).toHaveLength(1)
  })

  test('get a name of their own where every column is used', () => {
    const text = 'traits:\n  a: a\n'
    expect(addField(text, ['traits'], view(text)!.traits, ['a'])).toBe('traits:\n  a: a\n  a_2: a\n')
  })
})

test.each([
  [{ column: 'a', equals: 1 }, 'a is 1'],
  [
    [
      { column: 'a', empty: false },
      { column: 'b', oneOf: ['x', 'y'] },
    ],
    'a is not empty and b is one of “x”, “y”',
  ],
  [{ column: 'a', atLeast: 1, atMost: 5, not: true }, 'it is not so that a is at least 1 and is at most 5'],
  [5, 'a condition holds'],
])('the condition %j reads', (when, text) => {
  expect(conditionText(when)).toBe(text)
})
