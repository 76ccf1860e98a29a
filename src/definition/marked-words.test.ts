import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITION_ARBITRARIES, LIBRARY, randomTree } from '../../test/support/random-definitions.ts'
import { evaluationOf } from '../conditions/evaluation.ts'
import { typeTrait, typeValues } from '../ingest/typed-values.ts'
import { inGapsOnly } from '../language/testing/gaps-only.ts'
import type { History, ProfileRecord } from '../records/history.ts'
import { parseDuration } from '../time/duration.ts'
import { describeNode } from './describe.ts'
import { libraryOf } from './library.ts'
import { leafKey, leavesOf, type Node } from './node.ts'
import { requireNode } from './parse.ts'
import { requireDefinitions } from './read.ts'
import { requireResolved } from './resolve.ts'

const KINDS = Object.keys(CONDITION_ARBITRARIES)
const NOW = Date.parse('2025-04-01T12:00:00Z')
const CALENDAR = { timeZone: 'UTC', weekStartsOn: 1 }

describe.each(KINDS)('%s', (kind) => {
  it('says no words that are not marked', () => {
    fc.assert(
      fc.property(randomTree([kind]), (written) => {
        expect(
          unmarked(
            inGapsOnly(() => describeNode(requireNode(written))),
            written,
          ),
        ).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('finds nothing in words that are not marked', () => {
    fc.assert(
      fc.property(CONDITION_ARBITRARIES[kind]!, (written) => {
        const found = leavesOf(resolved(written)).flatMap((leaf) =>
          HISTORIES.flatMap((history) => {
            const thresholds = new Map([[leafKey(leaf), THRESHOLDS]])
            const { explain } = evaluationOf(leaf, CALENDAR)({ history, thresholds }, NOW)
            const { found, comparedWith } = inGapsOnly(explain)
            return [found, comparedWith?.words ?? '']
          }),
        )
        expect(found.flatMap((text) => unmarked(text, [written, DATA]))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

const library = libraryOf(requireDefinitions(LIBRARY))

function resolved(written: unknown): Node {
  return requireResolved(requireNode(written), library)
}

const THRESHOLDS = { computedAt: NOW, ranges: { '': { low: 1, high: 2 } } }

const DATA = [
  'country',
  'a',
  'b',
  'joined',
  'Köln',
  'x',
  '2025-03-30',
  'products',
  'sku',
  'churn',
  'model:churn',
]

const record = (name: string, at: string, values: ProfileRecord['values'], id: bigint): ProfileRecord => ({
  name,
  at: Date.parse(at),
  id,
  values,
})

const event = (name: string, at: string, properties: object, id: bigint) =>
  record(name, at, typeValues(properties), id)
const PROPERTIES = { s: 'x', n: 2.5, b: true, nested: { city: 'Köln' }, products: [{ sku: 'a' }] }

const NOBODY: History = { profileId: 1, firstAt: NOW - 1, events: new Map(), traits: new Map() }
const SOMEBODY: History = {
  profileId: 2,
  firstAt: Date.parse('2025-01-01T00:00:00Z'),
  events: new Map([
    [
      'a',
      [
        event('a', '2025-01-01T00:00:00Z', PROPERTIES, 1n),
        event('a', '2025-03-31T06:00:00Z', PROPERTIES, 2n),
      ],
    ],
    ['b', [event('b', '2025-03-31T18:00:00Z', PROPERTIES, 3n)]],
  ]),
  traits: new Map([
    ['t', [record('t', '2025-03-01T00:00:00Z', typeTrait('x'), 4n)]],
    ['joined', [record('joined', '2025-03-01T00:00:00Z', typeTrait('2025-03-30'), 5n)]],
    ['model:churn', [record('model:churn', '2025-03-01T00:00:00Z', typeTrait(0.5), 6n)]],
  ]),
}
const HISTORIES = [NOBODY, SOMEBODY]

/** What is written in a definition as data: everything but lengths of time and words of the language. */
const WORDS = /^(current|previous|in|notIn|month|year|day|week|quarter|hour|next|last)$/

/** As definitions write it, and as `describeInstant` says it. */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z|\d{1,2} [A-Z][a-z]{2,3} \d{4}, \d\d:\d\d/g

function unmarked(text: string, written: unknown): string[] {
  const data = new Set(textsIn(written).flatMap((one) => wordsOf(one)))
  return wordsOf(text.replace(INSTANT, '')).filter((word) => !data.has(word))
}

const wordsOf = (text: string) => text.match(/[\p{L}_]{2,}/gu) ?? []

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const isTime = parseDuration(value.replace(/ ago$/, '')) !== undefined || WORDS.test(value)
    return isTime ? [] : [value, ...(value.length === 2 ? ['France', 'Germany'] : [])]
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
