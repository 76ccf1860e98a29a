import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { conditionPages } from '../../../../test/support/docs.ts'
import { CONDITION_ARBITRARIES } from '../../../../test/support/random-definitions.ts'
import { isRecord } from '../definition/plain-data'
import { ConditionForm, ReadCondition } from './ConditionForm'
import { FORMS } from './forms'
import { CONDITION_KINDS, type Condition, newCondition } from './kinds'

const plain = (written: object) => JSON.parse(JSON.stringify(written)) as Condition
const noop = () => undefined

/** What a page shows of an element; values of inputs count as text. */
function shown(element: Parameters<typeof renderToStaticMarkup>[0]): string {
  const client = new QueryClient()
  const page = createElement(MantineProvider, null, createElement(QueryClientProvider, { client }, element))
  return renderToStaticMarkup(page)
    .replaceAll(/<style.*?<\/style>/gs, '')
    .replaceAll(/<input[^>]*? value="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const read = (condition: Condition) => shown(createElement(ReadCondition, { condition }))
const filledIn = (condition: Condition) =>
  shown(
    createElement(ConditionForm, {
      condition: { ...condition },
      onChange: noop,
      problems: [],
      readOnly: false,
    }),
  )

const PLAIN = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumFractionDigits: 12 })

/** Names, texts and numbers of a condition: what its sentence must say as they are. */
function saidOf(value: unknown): readonly string[] {
  if (typeof value === 'number') return [PLAIN.format(value)]
  if (Array.isArray(value)) return value.flatMap(saidOf)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, held]) =>
    key === 'anniversaryInMonth' || (key === 'is' && (held === 'in' || held === 'notIn'))
      ? []
      : NAMES.includes(key)
        ? [held].flat().flatMap((one) => (typeof one === 'string' ? [one] : saidOf(one)))
        : saidOf(held),
  )
}

const NAMES = [
  'event',
  'property',
  'trait',
  'segment',
  'metric',
  'element',
  'sum',
  'of',
  'sameValueOf',
  'is',
  'contains',
  'timeZone',
]

describe.each(Object.keys(CONDITION_ARBITRARIES))('%s', (kind) => {
  it('can be said by its form, whatever it holds', () => {
    fc.assert(
      fc.property(CONDITION_ARBITRARIES[kind]!, (written) => {
        expect(FORMS[kind]!.fits(plain(written))).toBe(true)
      }),
    )
  })

  it('reads as a sentence that says all of it', () => {
    fc.assert(
      fc.property(CONDITION_ARBITRARIES[kind]!, (written) => {
        const condition = plain(written)
        const sentence = read(condition).replaceAll(/(\d),(?=\d{3})/g, '$1')
        for (const said of saidOf({ [kind]: condition })) expect(sentence).toContain(said)
      }),
      { numRuns: 15 },
    )
  })
})

it('the examples of the documentation can be said by forms', () => {
  for (const { key, condition } of conditionPages()) {
    if (isRecord(condition) && key in condition)
      expect([key, FORMS[key]!.fits(condition)]).toEqual([key, true])
  }
})

it.each(CONDITION_KINDS.map(({ kind }) => kind))('a new %s opens as a form', (kind) => {
  const condition = newCondition(kind)
  expect(FORMS[kind]!.fits(condition)).toBe(true)
  expect(filledIn(condition)).not.toContain('YAML')
})

it('what no form says is YAML', () => {
  expect(filledIn({ event: '', weekly: true })).toContain('weekly: true')
  expect(read({ event: 'visit', sum: 'a', mean: 'b' })).toContain('mean: b')
})
