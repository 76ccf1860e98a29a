import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from './fields'
import { fillForm, readForm } from './form-values'
import { nameSource } from './name-sources'

const schema = {
  type: 'object',
  properties: {
    scores: { type: 'integer', minimum: 3, maximum: 10, default: 5, description: 'How many scores.' },
    share: { type: 'number', default: 0.5 },
    cuts: { enum: ['quantile', 'fixed'], default: 'quantile' },
    recencyCuts: { type: 'array', items: { type: 'number' } },
    steps: { type: 'array', items: { type: 'string' } },
    keepRule: { type: 'boolean', default: false },
    within: { $ref: '#/$defs/duration', description: 'How soon.' },
    groups: { type: 'array', items: { type: 'object', properties: {} } },
    purchases: {
      type: 'object',
      properties: {
        event: { type: 'string' },
        amount: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      },
    },
  },
  $defs: { duration: { type: 'string' } },
}
const fields = fieldsOf(schema)
const empty = fillForm(fields, {})

describe('a form of options', () => {
  test('asks for each as its schema says what it is', () => {
    expect(Object.fromEntries(fields.map(({ key, kind }) => [key, kind]))).toEqual({
      scores: 'number',
      share: 'number',
      cuts: 'choice',
      recencyCuts: 'numbers',
      steps: 'names',
      keepRule: 'flag',
      within: 'text',
      groups: 'yaml',
      purchases: 'group',
    })
    expect(fields[0]).toMatchObject({ label: 'Scores', usual: '5', min: 3, max: 10, isWhole: true })
    expect(fields[3]?.label).toBe('Recency cuts')
    expect(fields[6]?.description).toBe('How soon.')
    expect(fields[8]?.fields.map(({ key }) => key)).toEqual(['event', 'amount'])
  })

  test('that nobody touched says nothing', () => {
    expect(readForm(fields, empty)).toEqual({ options: {}, problems: {} })
    expect(fieldsOf({})).toEqual([])
  })

  test('says what was typed, and what is as usual not', () => {
    const typed = {
      ...empty,
      ...{ scores: '4', share: '0.5', cuts: 'fixed', recencyCuts: '30, 90 180', steps: ['a', 'b'] },
      ...{
        keepRule: true,
        within: ' 7 days ',
        groups: '- name: Best',
        purchases: { event: 'sale', amount: '' },
      },
    }
    expect(readForm(fields, typed).options).toEqual({
      ...{ scores: 4, cuts: 'fixed', recencyCuts: [30, 90, 180], steps: ['a', 'b'], keepRule: true },
      ...{ within: '7 days', groups: [{ name: 'Best' }], purchases: { event: 'sale' } },
    })
  })

  test('and what it says fill each other', () => {
    const options = {
      scores: 7,
      recencyCuts: [1, 2],
      groups: [{ name: 'Best' }],
      purchases: { event: 'sale' },
    }
    expect(readForm(fields, fillForm(fields, options)).options).toEqual(options)
  })

  const word = fc.stringMatching(/^[^\s,]([^,]*[^\s,])?$/).filter((text) => text.trim() === text)
  const said = fc.record(
    {
      scores: fc.integer().filter((value) => value !== 5),
      share: fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .filter((value) => value !== 0.5 && value !== 0),
      cuts: fc.constant('fixed'),
      recencyCuts: fc.array(fc.integer(), { minLength: 1 }),
      steps: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
      keepRule: fc.constant(true),
      within: word,
      groups: fc.array(fc.record({ name: fc.string(), cells: fc.array(fc.integer()) }), { minLength: 1 }),
      purchases: fc.record({ event: word }),
    },
    { requiredKeys: [] },
  )

  test('and whatever may be said fill each other', () => {
    fc.assert(
      fc.property(said, (options) => {
        expect(readForm(fields, fillForm(fields, options))).toEqual({ options, problems: {} })
      }),
    )
  })

  test.each([
    ['scores', 'many'],
    ['share', '1,5'],
    ['recencyCuts', '30 soon'],
    ['recencyCuts', 'Infinity'],
  ])('says that %s is no number where it is %s', (key, text) => {
    const { options, problems } = readForm(fields, { ...empty, [key]: text })
    expect([options, problems[key]]).toEqual([{}, expect.stringMatching(/^“.*” is not a number\.$/)])
  })

  test('tells what cannot be read', () => {
    const { options, problems } = readForm(fields, { ...empty, groups: '- {' })
    expect(options).toEqual({})
    expect(problems.groups).toMatch(/flow|line 1/i)
  })
})

test.each([
  ['steps', 'events'],
  ['label', 'traits'],
  ['without', 'records'],
  ['against', 'segments'],
  ['segmentation', 'segmentations'],
  ['scores', undefined],
])('the option %s takes %s', (key, source) => {
  expect(nameSource(key)).toBe(source)
})
