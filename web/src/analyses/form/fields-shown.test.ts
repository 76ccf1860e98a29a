import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ANALYSES } from '../../../../src/analyses/index.ts'
import { firstOptions, requiredOptions } from '../methods'
import { choices, options } from '../texts/options-en'
import { type Field, fieldsOf } from './fields'
import { type FormValues, fillForm, readForm } from './form-values'
import { nameSource } from './name-sources'
import { OptionsForm } from './OptionsForm'

const NAMES = {
  events: ['order_completed'],
  traits: ['plan'],
  records: [],
  segments: ['loyal'],
  segmentations: [],
}

interface Shown {
  readonly schema: unknown
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, string>>
  readonly first?: readonly string[]
  readonly required?: readonly string[]
}

/** A form as a page has it. */
function shown({ schema, values, problems = {}, first = [], required = [] }: Shown): string {
  const fields = fieldsOf(schema)
  const filled = values ?? fillForm(fields, {})
  const form = { fields, values: filled, problems, first, required, names: NAMES, onChange: () => {} }
  const page = createElement(MantineProvider, null, createElement(OptionsForm, form))
  return renderToStaticMarkup(page).replaceAll(/<style.*?<\/style>/gs, '')
}

describe.each(ANALYSES.map((analysis) => [analysis.name, analysis] as const))(
  'the form of %s',
  (name, { options }) => {
    const schema = z.toJSONSchema(options, { io: 'input' })
    const fields = fieldsOf(schema)
    const keys = fields.map(({ key }) => key)

    test('asks for every option, in words', () => {
      const html = shown({ schema, first: firstOptions(name, keys) })
      for (const { label } of fields) expect(html).toContain(`>${label}<`)
    })

    test('shows at first, and requires, what there is', () => {
      expect(keys).toEqual(expect.arrayContaining([...firstOptions(name, keys), ...requiredOptions(name)]))
    })

    test('says nothing until somebody does, which the analysis takes', () => {
      const { options: said, problems } = readForm(fields, fillForm(fields, {}))
      expect([said, problems]).toEqual([{}, {}])
      expect(options.safeParse(said).success).toBe(true)
    })
  },
)

const schema = {
  properties: {
    scores: { type: 'integer', minimum: 3, maximum: 10, default: 5 },
    cuts: { enum: ['quantile', 'fixed'], default: 'quantile' },
    unit: { enum: ['week', 'month'] },
    event: { type: 'string' },
    steps: { type: 'array', items: { type: 'string' } },
    keepRule: { type: 'boolean' },
    groups: { type: 'array', items: { type: 'object' } },
    purchases: { type: 'object', description: 'What it is.', properties: { amount: { type: 'string' } } },
  },
}

const wordsOf = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap(({ key, fields: own, choices: chosen }) => [key, ...chosen, ...wordsOf(own)])

test('every option and every choice has words in every language', () => {
  const known = new Set([options, choices].flatMap((words) => Object.keys(words)))
  const asked = ANALYSES.flatMap(({ options: schema }) =>
    wordsOf(fieldsOf(z.toJSONSchema(schema, { io: 'input' }))),
  )
  expect([...new Set(asked)].filter((word) => !known.has(word))).toEqual([])
  expect([...known].filter((word) => !asked.includes(word))).toEqual([])
})

test('every option has a line that says what it does', () => {
  const silent = (fields: readonly Field[]): readonly string[] =>
    fields.flatMap(({ key, description, fields: own }) => [
      ...(description === '' ? [key] : []),
      ...silent(own),
    ])
  const fields = ANALYSES.flatMap(({ options: schema }) => fieldsOf(z.toJSONSchema(schema, { io: 'input' })))
  expect(silent(fields)).toEqual([])
})

describe('a field', () => {
  test('of a number says what is usual and what is allowed', () => {
    expect(shown({ schema })).toMatch(/<input[^>]*type="number"[^>]*step="1"[^>]*min="3"[^>]*max="10"/)
    expect(shown({ schema })).toContain('placeholder="5"')
  })

  test('of a choice has all of them, and none where nothing is usual', () => {
    expect(shown({ schema })).toMatch(/<option[^>]*value="quantile"[^>]*>quantile/)
    expect(shown({ schema })).toContain('not said')
  })

  test('of a name is completed from what the workspace holds', () => {
    expect(nameSource('event')).toBe('events')
    expect(shown({ schema })).toMatch(/<datalist id="known-event"><option value="order_completed">/)
  })

  test('of names has each with a way to take it out', () => {
    const values = { ...fillForm(fieldsOf(schema), {}), steps: ['page_viewed', 'order_completed'] }
    expect(shown({ schema, values })).toMatch(
      /aria-label="Take out page_viewed".*aria-label="Take out order_completed"/s,
    )
  })

  test('of a group stands in a frame of its own', () => {
    expect(shown({ schema })).toMatch(/<fieldset[^>]*><legend>Purchases<\/legend><p>What it is\.<\/p>/)
  })

  test('says what is wrong with it, and folds out to say so', () => {
    expect(shown({ schema })).not.toMatch(/<details[^>]*open/)
    const html = shown({ schema, problems: { scores: 'Too many.', purchases: 'Not so.' } })
    expect(html).toContain('Too many.')
    expect(html).toMatch(/role="alert"[^>]*>Not so\./)
    expect(html).toMatch(/<details[^>]*open/)
  })

  test('that is asked at first is not folded', () => {
    const html = shown({ schema, first: ['scores'], required: ['scores'] })
    expect(html.indexOf('Scores')).toBeLessThan(html.indexOf('<details'))
    expect(html).toContain('7 more options')
    expect(html).toMatch(/<input[^>]*required=""/)
  })
})
