import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { processorTime } from '../../../test/support/processor-time.ts'
import { SatsumaError } from '../../errors/index.ts'
import { fuzzCases, mutated } from '../testing/fuzz.ts'
import { mappingToYaml, parseMapping, readMapping } from './read.ts'
import type { Mapping } from './schema.ts'

const FUZZ = fuzzCases(1_000)
/** One case takes about a millisecond; a thousand times as long is a hang. */
const SLOWEST_MS = 2_000

/** Mappings that are right, to be broken in one place or several. */
const RIGHT: readonly object[] = [
  {
    file: {
      format: 'csv',
      delimiter: ';',
      quote: "'",
      encoding: 'utf-16le',
      decimal: ',',
      thousands: '.',
      absent: ['NA'],
    },
    customer: { column: 'Customer', namespace: 'email', accept: ['0'] },
    time: { column: 'At', format: 'D/M/YYYY h:mm', timeZone: 'Europe/London' },
    events: [
      {
        name: 'cancelled',
        when: [
          { column: 'No', startsWith: 'C' },
          { column: 'Sum', below: 0, not: true },
        ],
      },
      {
        name: { column: 'Kind' },
        besides: true,
        id: 'No',
        properties: { note: 'Note', day: { column: 'Due', type: 'date', format: 'D.M.YY', timeZone: 'UTC' } },
      },
      {
        name: 'ordered',
        lines: { by: 'No', as: 'items', fields: { sku: 'Sku' }, sums: { total: ['Units', 'Price'] } },
      },
    ],
    traits: { country: 'Country', vip: { column: 'Vip', type: 'flag' } },
    strict: true,
  },
  {
    file: { format: 'csv', delimiter: 'whitespace', header: false, columns: ['who', 'when', 'what'] },
    customer: { column: 'who' },
    time: { constant: '2025-01-01' },
    events: [{ name: 'seen', properties: { what: { column: 'what', type: 'json' } } }],
  },
  {
    version: 1,
    file: { format: 'jsonl' },
    customer: { column: 'user.id' },
    time: { column: 'at', format: 'unix-ms' },
    events: [{ name: { column: 'type' }, propertiesOf: '*' }],
    traitsOf: 'traits',
  },
]

const WORDS = [
  '',
  'null',
  'NA',
  '__proto__',
  'constructor',
  '*',
  'a.b',
  '1e5',
  '\0',
  '\u2028',
  'x'.repeat(201),
  '~',
  '=',
]
const anything = fc.oneof(
  fc.constantFrom(...WORDS, true, 0, -1, 1e300, null, undefined),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
  fc.constantFrom({ column: 'x' }, ['x', 'x'], { column: 'x', type: 'date' }, [{}], { name: 'e' }),
)
const broken = fc
  .tuple(fc.constantFrom(...RIGHT), fc.array(fc.tuple(fc.nat(60), anything), { minLength: 1, maxLength: 3 }))
  .map(([right, changes]) => changes.reduce<unknown>((data, [at, by]) => replaced(data, at, by), right))

/** Data with the n-th of its values, in the order of the text, replaced. */
function replaced(data: unknown, place: number, by: unknown): unknown {
  let seen = 0
  const json = JSON.stringify(data, (_, value: unknown) => {
    seen += 1
    return seen === place ? by : value
  })
  return json === undefined ? undefined : JSON.parse(json)
}

/** The mapping, which its YAML gives again, or problems that say what to mend. */
function check(read: () => Mapping): void {
  const spent = processorTime()
  const mapping = answered(read)
  if (mapping) expect(readMapping(mappingToYaml(mapping))).toEqual(mapping)
  expect(spent()).toBeLessThan(SLOWEST_MS)
}

function answered(read: () => Mapping): Mapping | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SatsumaError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const { code, message, mend } of error.problems) {
      expect(code).toMatch(/^ingest\/mapping-/)
      expect(message.length * mend.length).toBeGreaterThan(0)
    }
    return undefined
  }
}

it(
  `answers mappings with mistakes with problems, or understands them: ${FUZZ} mappings`,
  () => {
    for (const right of RIGHT) expect(() => parseMapping(right)).not.toThrow()
    fc.assert(
      fc.property(broken, (data) => check(() => parseMapping(data))),
      { numRuns: FUZZ },
    )
  },
  60_000 + FUZZ * 10,
)

const pieces = fc.constantFrom(
  ...[
    'file:',
    ' {format: csv}',
    '\n',
    '  ',
    '\t',
    'customer:',
    '{column: x}',
    'events:',
    '[',
    ']',
    '{',
    '}',
    '- ',
  ],
  ...[
    '&a ',
    '*a',
    '!!binary ',
    '!tag ',
    ': ',
    '"',
    "'",
    'traits',
    '|',
    '>',
    '#',
    '---\n',
    '? ',
    '<<: ',
    '%YAML 1.2\n',
  ],
)
const texts = fc.oneof(
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 60 }).map((parts) => parts.join('')),
  mutated(fc.constantFrom(...RIGHT.map((right) => Buffer.from(stringify(right))))).map((bytes) =>
    bytes.toString(),
  ),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString()),
)

it(
  `answers any text with a mapping or with problems: ${FUZZ} texts`,
  () => {
    fc.assert(
      fc.property(texts, (text) => check(() => readMapping(text))),
      { numRuns: FUZZ },
    )
  },
  60_000 + FUZZ * 10,
)

it.each([
  ['deeply nested flow', '['.repeat(200_000)],
  ['deeply nested block', '- '.repeat(100_000)],
  ['deeply nested JSON', `${'{"file":'.repeat(50_000)}{}${'}'.repeat(50_000)}`],
  ['an alias to itself', 'file: &a {format: *a}'],
  ['many wrong events', `events: [${'1,'.repeat(100_000)}]`],
  ['a long unknown name', `${'x'.repeat(1_000_000)}: 1`],
  [
    'many unknown names',
    Array.from({ length: 100_000 }, (_, index) => `unknown_name_${index}: 1`).join('\n'),
  ],
])('is done soon with %s', (_, text) => {
  const spent = processorTime()
  expect(answered(() => readMapping(text))).toBeUndefined()
  expect(spent()).toBeLessThan(20_000)
})

it('refuses a name that is given twice, and says where', () => {
  expect(() => readMapping('strict: true\nfile: {format: csv, format: jsonl}')).toThrow(
    'The mapping is not valid YAML: Names must be unique at line 2, column 21',
  )
})
