import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { blocksOf, conditionPages } from '../../test/support/docs.ts'
import { speaking, translateSchema } from '../language/index.ts'
import { inPseudo, unmarkedIn } from '../language/testing/pseudo.ts'
import { LANGUAGE_PAGE } from './documentation.ts'
import { jsonSchema, SCHEMA_FILE } from './json-schema.ts'

const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
  jsonSchema(),
)

const dataOf = (text: string): unknown[] => parseAllDocuments(text).map((document) => document.toJS())

it('is the committed one; "writeJsonSchema" writes it', () => {
  expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(jsonSchema())))
})

it('accepts every example of the documentation', () => {
  const examples = [
    ...conditionPages().flatMap(({ definitions, condition }) => [
      ...dataOf(definitions),
      { segment: 'example', when: condition },
    ]),
    ...blocksOf(readFileSync(LANGUAGE_PAGE, 'utf8'))
      .filter(({ kind }) => kind === 'yaml file')
      .flatMap(({ text }) => dataOf(text)),
  ]
  for (const example of examples) expect(validate(example), JSON.stringify(validate.errors)).toBe(true)
})

it.each([
  ['a misspelt field', { segment: 's', when: { event: 'a', atlest: 3 } }],
  ['an unknown condition', { segment: 's', when: { evnt: 'a' } }],
  ['two conditions in one place', { segment: 's', when: { event: 'a', trait: 'b', is: 1 } }],
  ['a wrong type', { segment: 's', when: { event: 'a', atLeast: 'three' } }],
  ['a length of time that is none', { segment: 's', when: { event: 'a', in: { last: 'soon' } } }],
  ['a name with spaces', { segment: 'no spaces', when: { event: 'a' } }],
  ['no condition', { segment: 's' }],
  ['a segmentation without a rest', { segmentation: 's', parts: [{ name: 'a', when: { event: 'a' } }] }],
  ['a metric with a condition', { metric: 'm', event: 'a', when: { event: 'a' } }],
  [
    'a wrong filter deep inside',
    [{ segment: 's', when: { not: { event: 'a', where: { any: [{ property: 1 }] } } } }],
  ],
  ['a time zone where no calendar is', { segment: 's', when: { list: 'l', timeZone: 'UTC' } }],
  ['an unknown kind', { sgment: 's', when: { event: 'a' } }],
])('refuses %s', (_name, written) => {
  expect(validate(written)).toBe(false)
})

it('is told with descriptions in the language of whoever asks, and nothing else changed', () => {
  const english = jsonSchema()
  const schema = () => translateSchema(english)
  expect(schema()).toEqual(english)
  const told = inPseudo(schema)
  const isData = (_text: string, place: string) => !/\.description$/.test(place)
  expect(unmarkedIn(told, isData)).toEqual([])
  const german = speaking('de', () => JSON.stringify(schema()))
  expect(german).toContain('"Ein Name aus Kleinbuchstaben, Ziffern, „-“ und „_“."')
})
