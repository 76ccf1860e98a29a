import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { processorTime } from '../../test/support/processor-time.ts'
import { CONDITIONS } from '../conditions/index.ts'
import { definitionErrors } from '../errors/definition.ts'
import { describeNode } from './describe.ts'
import { libraryOf, resolveDefinition } from './library.ts'
import { parseDefinition } from './parse-definition.ts'
import { parseDefinitions } from './read.ts'

/** `SATSUMA_FUZZ=100000` for a long run. */
const RUNS = Number(process.env.SATSUMA_FUZZ ?? 2_000)
/** One case takes about a millisecond; a thousand times as long is a hang. */
const SLOWEST_MS = 2_000

/** Definitions that are right, to be broken in one place or several. */
const RIGHT: readonly unknown[] = [
  {
    segment: 's',
    tags: ['a'],
    when: { all: [{ event: 'a', in: { last: '30 days' } }, { not: { trait: 'p', is: 1 } }] },
  },
  {
    segment: 's',
    when: {
      event: ['a', 'b'],
      sum: 'x',
      where: { any: [{ property: 'p', oneOf: ['a', 1] }] },
      atLeast: { trait: 't', times: 2 },
    },
  },
  {
    segment: 's',
    when: {
      event: 'a',
      where: { element: 'p', where: { all: [{ property: 'q', matches: 'x+' }] } },
      between: [1, 2],
    },
  },
  {
    segment: 's',
    when: {
      population: { event: 'a', mean: 'x' },
      quantileBand: { from: 0, to: 0.5 },
      within: { trait: 'c' },
    },
  },
  {
    segment: 's',
    when: {
      any: [
        { geo: { country: ['DE'] } },
        { geo: { withinKm: 1, of: { latitude: 1, longitude: 2 } } },
        { random: { percent: 5 } },
      ],
    },
  },
  {
    segment: 's',
    when: {
      all: [
        { segment: 'other' },
        { segmentation: 'o', part: ['a'] },
        { metric: 'm', atLeast: { metric: 'm' } },
      ],
    },
  },
  {
    segment: 's',
    when: { any: [{ enteredSegment: 's', within: '1 day' }, { list: 'l' }, { model: 'm', between: [0, 1] }] },
  },
  {
    segmentation: 'o',
    parts: [
      { name: 'a', when: { event: 'a' } },
      { name: 'b', when: { segment: 's' } },
    ],
    rest: { name: 'c' },
  },
  { metric: 'm', event: 'a', quantile: { of: 'x', at: 0.5 }, in: { since: { trait: 't' }, for: '1 month' } },
  {
    segment: 's',
    when: {
      all: [
        { sequence: [{ event: 'a' }, { not: { event: 'b' }, within: '1 day' }], sameValueOf: 'c' },
        { traitChanged: 't', from: { is: 1 }, to: { exists: false }, within: '3 days' },
        { regularly: { event: 'a', every: '1 week', inAtLeast: 2, ofTheLast: 4 } },
        { lastEvent: 'a', time: { moreThanAgo: '30 days' } },
      ],
    },
  },
  {
    segment: 's',
    when: {
      any: [
        { event: 'a', activeDays: true, timeZone: 'Europe/Berlin', moreThan: { event: 'b', times: 2 } },
        { trait: 't', during: { current: 'day' }, timeZone: 'Asia/Tokyo' },
      ],
    },
  },
]

const WORDS = [
  ...[
    'all',
    'any',
    'not',
    'segment',
    'segmentation',
    'metric',
    'when',
    'parts',
    'rest',
    'name',
    'event',
    'where',
    'in',
  ],
  ...[
    'last',
    'within',
    'atLeast',
    'is',
    'property',
    'timeZone',
    'Europe/Berlin',
    '__proto__',
    'constructor',
    'toString',
    '',
    '30 days',
    '10%',
    's',
    'o',
  ],
  ...CONDITIONS.map(({ key }) => key),
]

const words = fc.constantFrom(...WORDS)
const scalars = fc.oneof(words, fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null))
const { value: randomData } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    scalars,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(words, fc.string()), tie('value'), { maxKeys: 4 }),
  ),
}))

const mutated = fc
  .record({
    right: fc.constantFrom(...RIGHT),
    edits: fc.array(
      fc.record({ at: fc.nat(), kind: fc.nat(3), by: fc.oneof(scalars, randomData), key: words }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  })
  .map(({ right, edits }) =>
    edits.reduce<unknown>((data, edit) => mutate(structuredClone(data), edit), right),
  )

interface Edit {
  readonly at: number
  readonly kind: number
  readonly by: unknown
  readonly key: string
}

/** Changes, removes, renames or adds one field or item somewhere in the data. */
function mutate(data: unknown, { at, kind, by, key }: Edit): unknown {
  const places: [Record<string, unknown>, string][] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const field of Object.keys(value)) {
      places.push([value as Record<string, unknown>, field])
      visit((value as Record<string, unknown>)[field])
    }
  }
  visit(data)
  const place = places[at % Math.max(1, places.length)]
  if (place === undefined) return by
  const [owner, field] = place
  const value = owner[field]
  if (kind === 0) owner[field] = by
  if (kind === 1 || kind === 2) delete owner[field]
  if (kind > 1) put(owner, key, kind === 2 ? value : by)
  return data
}

/** Adds a field or an item; names such as `__proto__` are names like any other. */
function put(owner: Record<string, unknown> | unknown[], key: string, value: unknown): void {
  if (Array.isArray(owner)) owner.push(value)
  else Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true })
}

const CODES = new Set(Object.keys(definitionErrors))

/** Runs a case; whatever is written, the answer is a definition or problems of the table in its words, and soon. */
function check(run: () => readonly { readonly code: string; readonly message: string }[]): void {
  const spent = processorTime()
  for (const { code, message } of run()) {
    expect(CODES).toContain(code)
    expect(message).not.toMatch(/^(Too (small|big)\b|Invalid |Unrecognized |undefined)/)
  }
  expect(spent()).toBeLessThan(SLOWEST_MS)
}

function checkData(written: unknown): void {
  check(() => {
    const { definition, problems, warnings } = parseDefinition(written)
    expect(definition === undefined).toBe(problems.length > 0)
    if (definition === undefined) return [...problems, ...warnings]
    if (definition.kind === 'segment')
      expect(describeNode(definition.when)).toMatch(/^(Profiles|All|No) .*\.$/s)
    return [...warnings, ...resolveDefinition(definition, libraryOf([definition])).problems]
  })
}

it('answers random data with problems', () => {
  fc.assert(fc.property(randomData, checkData), { numRuns: RUNS / 4 })
})

it('answers mutated definitions with problems, or understands them', () => {
  for (const right of RIGHT) expect(parseDefinition(right).problems).toEqual([])
  fc.assert(fc.property(mutated, checkData), { numRuns: RUNS / 2 })
})

const pieces = fc.constantFrom(
  ...[
    '- ',
    ': ',
    '\n',
    '  ',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!tag ',
    '|',
    '>',
    '#',
    '---\n',
    '? ',
    '<<: ',
    '%YAML 1.2\n',
  ],
  ...WORDS,
)
const yamlText = fc.oneof(
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 60 }).map((list) => list.join('')),
  fc
    .record({
      text: fc.oneof(mutated, randomData).map((data) => stringify(data)),
      at: fc.nat(),
      put: pieces,
      cut: fc.nat(5),
    })
    .map(({ text, at, put, cut }) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + cut)
    }),
)

it('answers random text with problems that have a line and a column', () => {
  fc.assert(
    fc.property(yamlText, (text) =>
      check(() => {
        const { problems, warnings } = parseDefinitions(text, 'fuzz.yaml')
        for (const { line, column } of problems) expect(line > 0 && column > 0).toBe(true)
        return [...problems, ...warnings]
      }),
    ),
    { numRuns: RUNS / 4 },
  )
})

/** Every level is one alternative of several. */
function deepFilter(depth: number): unknown {
  if (depth === 0) return { property: 1 }
  return depth % 2 === 0 ? { not: deepFilter(depth - 1) } : { all: [deepFilter(depth - 1)] }
}

it.each([
  [
    'a mistake deep in a filter',
    JSON.stringify({ segment: 's', when: { event: 'a', where: deepFilter(60) } }),
  ],
  ['deeply nested flow', '['.repeat(200_000)],
  ['deeply nested block', '- '.repeat(100_000)],
  ['deeply nested JSON', `${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}`],
  [
    'a bomb of aliases',
    `a: &a [x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((name, i) => `${name}: &${name} [${`*${'abcdefg'[i]}, `.repeat(9)}]`)
      .join('\n')}`,
  ],
  ['an alias to itself', 'segment: &a {when: *a}'],
  ['a list that holds itself twice', '&a [*a, *a]'],
  [
    'many wrong conditions',
    JSON.stringify({ segment: 's', when: { all: Array.from({ length: 100_000 }, () => 1) } }),
  ],
  ['a long unknown name', JSON.stringify({ segment: 's', when: { ['x'.repeat(1_000_000)]: 1 } })],
  ['many unknown names', `segment: s\n${Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`).join('')}`],
  ['many definitions of one name', '- {segment: s, when: {event: a}}\n'.repeat(50_000)],
  [
    'many wrong values',
    JSON.stringify({ segment: 's', when: { trait: 'a', oneOf: Array.from({ length: 10_000 }, () => null) } }),
  ],
])('is done soon with %s', (_name, text) => {
  const spent = processorTime()
  expect(parseDefinitions(text, 'large.yaml').problems.length).toBeGreaterThan(0)
  expect(spent()).toBeLessThan(20_000)
})
