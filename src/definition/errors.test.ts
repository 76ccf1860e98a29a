import { expect, it } from 'vitest'
import { definitionErrors } from '../errors/definition.ts'
import { formatProblem } from '../errors/index.ts'
import { speaking } from '../language/index.ts'
import type { Definition } from './definition.ts'
import { libraryOf, resolveDefinition } from './library.ts'
import { MAX_DEPTH } from './parse.ts'
import { parseDefinition } from './parse-definition.ts'
import { parseDefinitions, requireDefinitions } from './read.ts'

/** The first problem of a text: parsed, and each definition resolved with the others. */
function firstProblem(text: string) {
  const { definitions, problems } = parseDefinitions(text, 'test.yaml')
  const library = libraryOf(definitions)
  const unresolved = definitions.flatMap((definition) => resolveDefinition(definition, library).problems)
  return [...problems, ...unresolved][0]
}

const segment = (when: unknown) => JSON.stringify({ segment: 's', when })
const nested = (depth: number): unknown => (depth === 0 ? { event: 'a' } : { not: nested(depth - 1) })

const CASES: readonly (readonly [keyof typeof definitionErrors, string, string])[] = [
  ['definition/syntax', 'segment: [', 'line 1, column 11'],
  ['definition/syntax', 'a: 1\na: 2', 'Map keys must be unique'],
  ['definition/syntax', 'a: *nowhere', 'nowhere'],
  ['definition/syntax', 'a: !secret x', 'Unresolved tag'],
  [
    'definition/type',
    segment('everybody'),
    'when: Expected a condition (an object), found the text "everybody".',
  ],
  [
    'definition/type',
    segment({ event: 'a', atLeast: 'x' }),
    'when.atLeast: Expected a number or an object with',
  ],
  ['definition/type', '42', 'Expected a definition (an object), found the number 42.'],
  ['definition/missing-field', 'segment: s', 'when: The field "when" is missing.'],
  [
    'definition/missing-field',
    segment({ enteredSegment: 'a' }),
    'when.within: The field "within" is missing.',
  ],
  ['definition/unknown-field', segment({ event: 'a', atlest: 3 }), 'Did you mean "atLeast"?'],
  ['definition/unknown-field', segment({ event: 'a', in: { lst: '30 days' } }), 'Did you mean "last"?'],
  ['definition/unknown-condition', segment({ evnt: 'a' }), 'Did you mean "event"?'],
  ['definition/ambiguous-condition', segment({ event: 'a', trait: 'b' }), 'Several conditions in one place'],
  [
    'definition/invalid-value',
    segment({ event: 'a', in: { last: 'soon' } }),
    'when.in.last: Expected a duration',
  ],
  ['definition/invalid-value', segment({ trait: 'a' }), 'Expected a comparison'],
  ['definition/invalid-value', '{segment: "No Spaces", when: {event: a}}', 'lower-case letters'],
  ['definition/invalid-value', segment({ trait: 'a', is: '\ud800' }), 'half a surrogate pair'],
  [
    'definition/invalid-value',
    segment({ trait: 'a', oneOf: [] }),
    'when.oneOf: "oneOf" is empty. Give at least 1 value.',
  ],
  ['definition/invalid-value', segment({ event: '' }), 'when.event: "event" is empty. Fill it in.'],
  [
    'definition/invalid-value',
    segment({ sequence: [{ event: 'a' }] }),
    '"sequence" has 1 value. Give at least 2 values.',
  ],
  [
    'definition/invalid-value',
    segment({ event: 'a'.repeat(201) }),
    '"event" has 201 characters. Shorten it to at most 200.',
  ],
  [
    'definition/invalid-value',
    segment({ random: { percent: 0 } }),
    '0 is too small for "percent". Write a number above 0.',
  ],
  [
    'definition/invalid-value',
    segment({ geo: { withinKm: 5, of: { latitude: 91, longitude: 0 } } }),
    '91 is too large for "latitude". Write a number of at most 90.',
  ],
  [
    'definition/invalid-value',
    segment({ list: 'a', is: 'out' }),
    'when.is: "out" is not understood here. Write "in" or "notIn".',
  ],
  ['definition/too-deep', segment(nested(MAX_DEPTH + 1)), 'deeper than 50 levels'],
  [
    'definition/too-large',
    segment({ all: Array.from({ length: 1001 }, () => ({ event: 'a' })) }),
    '1,000 conditions',
  ],
  [
    'definition/unknown-reference',
    '[{segment: vip, when: {event: a}}, {segment: s, when: {segment: vpi}}]',
    'Did you mean "vip"?',
  ],
  [
    'definition/unknown-reference',
    segment({ event: 'a', moreThan: { metric: 'nothing' } }),
    'when.moreThan.metric: There is no metric',
  ],
  ['definition/cycle', segment({ not: { segment: 's' } }), 'segment "s" → segment "s"'],
  [
    'definition/cycle',
    '[{segment: a, when: {segment: b}}, {segment: b, when: {everInSegment: a}}]',
    'segment "a" → segment "b" → segment "a"',
  ],
  [
    'definition/duplicate-name',
    '[{segment: a, when: {event: a}}, {segment: a, when: {event: b}}]',
    'segment "a" is defined twice',
  ],
  [
    'definition/duplicate-name',
    '{segmentation: s, parts: [{name: a, when: {event: a}}], rest: {name: a}}',
    'rest.name: The part "a" is defined twice.',
  ],
  [
    'definition/not-over-time',
    '[{segment: top, when: {population: {event: a}, top: 1%}}, {segment: s, when: {everInSegment: top}}]',
    'when.everInSegment: "top" uses the condition "population"',
  ],
  ['definition/unknown-kind', '{segmnt: a}', 'its fields are "segmnt"'],
]

it.each(CASES)('%s: %s', (code, text, words) => {
  const found = firstProblem(text)
  expect(found?.code).toBe(code)
  expect(formatProblem(found!)).toContain(words)
})

/** Words of English that are none of German. */
const ENGLISH = /\b(the|a|is|are|of|and|or|with|this|found|expected|field|write|there|list|object|number)\b/i

it.each(CASES)('%s is said in German: %s', (_code, text) => {
  const { message, mend } = speaking('de', () => firstProblem(text))!
  expect(`${message} ${mend}`.replaceAll(/"[^"]*"|„[^“]*“/g, '')).not.toMatch(ENGLISH)
})

it('warns of empty groups: definition/empty-group', () => {
  const { problems, warnings } = parseDefinitions(
    '{segment: s, when: {all: [{any: []}, {all: []}]}}',
    'test.yaml',
  )
  expect(problems).toEqual([])
  expect(warnings).toMatchObject([
    { code: 'definition/empty-group', path: ['when', 'all', 0, 'any'] },
    { code: 'definition/empty-group', path: ['when', 'all', 1, 'all'] },
  ])
})

/** Of what the data holds; src/catalogue tests them. */
const OF_DATA = ['definition/unknown-name', 'definition/other-type']

it('has a test for every code', () => {
  const tested = new Set([...CASES.map(([code]) => code as string), 'definition/empty-group', ...OF_DATA])
  expect(Object.keys(definitionErrors).filter((code) => !tested.has(code))).toEqual([])
})

it('finds all problems at once, each with its line and column', () => {
  const text = `# A file with mistakes
segment: vip
tags: yes
when:
  all:
    - event: order
      in: {last: soon}
    - trait: plan
      iss: pro
---
segmentation: tiers
parts:
  - name: gold
`
  const { problems } = parseDefinitions(text, 'mistakes.yaml')
  expect(problems.map(({ code, line, column, path }) => [code, line, column, path.join('.')])).toEqual([
    ['definition/type', 3, 1, 'tags'],
    ['definition/invalid-value', 7, 12, 'when.all.0.in.last'],
    ['definition/unknown-field', 9, 7, 'when.all.1.iss'],
    ['definition/missing-field', 13, 5, 'parts.0.when'],
    ['definition/missing-field', 11, 1, 'rest'],
  ])
})

it('counts parts from the list as it is written, and reads lists with holes', () => {
  const parts = [1, { name: 'a', when: { evnt: 'a' } }]
  const { problems } = parseDefinition({ segmentation: 's', parts, rest: { name: 'b' } })
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['parts.0', 'parts.1.when'])
  const holes = parseDefinition({ segment: 's', when: { any: new Array(1) } })
  expect(holes.problems).toMatchObject([{ code: 'definition/type', path: ['when', 'any', 0] }])
})

it('names the definitions between the reference and what is wrong', () => {
  const definitions: readonly Definition[] = requireDefinitions(
    '[{segment: a, when: {segment: b}}, {segment: b, when: {all: [{segment: c}]}}]',
  )
  const { problems } = resolveDefinition(definitions[0]!, libraryOf(definitions))
  expect(problems).toMatchObject([{ code: 'definition/unknown-reference', path: ['when', 'segment'] }])
})
