import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDuration } from '../../../../../src/time/duration.ts'
import { CONDITION_ARBITRARIES } from '../../../../../test/support/random-definitions.ts'
import { isRecord } from '../../definition/plain-data'
import { readPlace, writePlace } from '../geo/place'
import { cutOfKind, readCut, withCut, writeCut } from '../population/cut'
import { turned, withEvents, withoutStep } from '../sequence/steps'
import { readDuration, writeDuration } from './duration'
import { withField, withRenamed } from './fields'
import { joined, partsOf, readFilter, withPart, writeFilter } from './filter'
import { readMeasure, withMeasure } from './measures'
import { namesOf, writeNames } from './names'
import {
  beginComparison,
  nextComparison,
  readComparisons,
  readOperand,
  withAmount,
  withKind,
} from './number-comparisons'
import {
  beginOperand,
  nextPredicate,
  PREDICATE_KEYS,
  readPredicates,
  suits,
  usesCalendar,
} from './predicates'
import { readEdge, readPeriod, readWindow, windowOfKind, writeEdge, writePeriod, writeWindow } from './window'

const plain = (written: object) => JSON.parse(JSON.stringify(written)) as Record<string, unknown>
const anyCondition = fc.oneof(...Object.values(CONDITION_ARBITRARIES)).map(plain)

/** Every object within a value, from the outside in. */
function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isRecord(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}

describe('every part of a condition is read and written back as it was', () => {
  it.each<[string, (part: Readonly<Record<string, unknown>>) => void]>([
    ['windows', (part) => 'in' in part && expect(writeWindow(readWindow(part.in)!)).toEqual(part.in)],
    [
      'filters',
      (part) => 'where' in part && expect(writeFilter(readFilter(part.where)!)).toEqual(part.where),
    ],
    [
      'joined tests',
      (part) => {
        if (!('where' in part)) return
        const { join, parts } = partsOf(part.where)
        if (parts.length > 0) expect(joined(join, parts, part.where)).toEqual(part.where)
      },
    ],
    ['places', (part) => 'geo' in part && expect(writePlace(readPlace(part.geo)!)).toEqual(part.geo)],
    ['measures', (part) => 'event' in part && expect(withMeasure(part, readMeasure(part)!)).toEqual(part)],
    [
      'periods',
      (part) => 'during' in part && expect(writePeriod(readPeriod(part.during)!)).toEqual(part.during),
    ],
    [
      'cuts',
      (part) => {
        const cut = readCut(part)
        if ('population' in part) expect(writeCut(cut!)).toEqual(part[cut!.kind])
      },
    ],
    [
      'names of events',
      ({ event }) => {
        if (typeof event !== 'string' && !Array.isArray(event)) return
        expect(writeNames(namesOf(event), event)).toEqual(event)
      },
    ],
    [
      'other sides of comparisons',
      (part) => {
        if (!('event' in part || 'metric' in part)) return
        for (const { key, operand } of readComparisons(part)) {
          if (key === 'between') continue
          const form = readOperand(operand)!
          expect(withAmount(form, form.amount)).toEqual(operand)
        }
      },
    ],
  ])('%s', (_, check) => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        for (const part of objectsIn(condition)) check(part)
      }),
      { numRuns: 400 },
    )
  })

  it('lengths of time, in all of their spellings', () => {
    const spelt = fc.tuple(
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('d', ' days', 'h', ' month', 'min', 'mo', ' soon'),
    )
    fc.assert(
      fc.property(spelt, ([amount, unit]) => {
        const duration = readDuration(`${amount}${unit}`)
        expect(duration).toEqual(parseDuration(`${amount}${unit}`))
        if (duration) expect(readDuration(writeDuration(duration))).toEqual(duration)
      }),
    )
  })

  it.each(['', '2025-03-01', '2025-03-01T09:30:00Z', '30 days ago', 'long ago'])(
    'the end %j of a range',
    (edge) => {
      expect(writeEdge(readEdge(edge))).toBe(edge)
    },
  )
})

describe('a change leaves everything else as it is', () => {
  it('in its place', () => {
    const fields = { event: 'a', atLeast: 3, in: { last: '1 day' } }
    expect(Object.entries(withField(fields, 'atLeast', 4))).toEqual([
      ['event', 'a'],
      ['atLeast', 4],
      ['in', fields.in],
    ])
    expect(Object.entries(withRenamed(fields, 'atLeast', 'atMost', 3))[1]).toEqual(['atMost', 3])
    expect(withField(fields, 'in', undefined)).toEqual({ event: 'a', atLeast: 3 })
  })

  it('another window keeps its length, another cut its percentage', () => {
    expect(windowOfKind('range', { kind: 'last', length: '7 days' })).toEqual({
      kind: 'range',
      from: '7 days ago',
    })
    expect(windowOfKind('last', { kind: 'any' })).toEqual({ kind: 'last', length: '30 days' })
    const top = { kind: 'top', percent: 5 } as const
    expect(withCut({ population: { metric: 'm' }, top: '5%' }, top, cutOfKind('bottom', top))).toEqual({
      population: { metric: 'm' },
      bottom: '5%',
    })
  })

  it('of filters: one test that is left stands by itself, none are no filter', () => {
    const [one, other] = [
      { property: 'a', is: 1 },
      { property: 'b', is: 2 },
    ]
    expect(joined('all', [one, other], one)).toEqual({ all: [one, other] })
    expect(joined('any', withPart([one, other], 1, undefined), { any: [one, other] })).toEqual(one)
    expect(joined('all', [], one)).toBeUndefined()
  })

  it('of steps: two are left, and the first is one that happens', () => {
    const steps = [{ event: 'a' }, { not: { event: 'b' }, within: '1 day' }, { event: 'c', within: '2 days' }]
    expect(withoutStep(steps, 0)).toEqual([{ event: 'b' }, { event: 'c', within: '2 days' }])
    expect(withoutStep(steps.slice(0, 2), 0)).toEqual(steps.slice(0, 2))
    expect(turned(turned(steps[1]!))).toEqual(steps[1])
    expect(withEvents(steps[2]!, { event: 'd' })).toEqual({ event: 'd', within: '2 days' })
  })
})

describe('a comparison that is newly chosen', () => {
  const predicate = (written: object) => readPredicates(plain(written))[0]

  it.each([
    ['keeps the text', 'contains', ['text'], { is: 'pro' }, 'pro'],
    ['makes the text a list', 'oneOf', ['text'], { is: 'pro' }, ['pro']],
    ['takes the first of a list', 'is', ['text'], { oneOf: ['pro', 'team'] }, 'pro'],
    ['keeps the number', 'lessThan', ['number'], { atLeast: 5 }, 5],
    ['is of the type of the data', 'is', ['number'], { contains: 'x' }, 0],
    ['asks yes or no of flags', 'is', ['flag'], { exists: true }, true],
    ['begins anew where nothing fits', 'inLast', ['date'], { is: 'x' }, '30 days'],
  ] as const)('%s', (_, name, types, before, operand) => {
    expect(beginOperand(name, types, predicate(before))).toEqual(operand)
  })

  it('comes from the other side, or suits the data', () => {
    expect(nextPredicate(PREDICATE_KEYS, readPredicates({ atLeast: 3 }), ['number'])).toBe('lessThan')
    expect(nextPredicate(PREDICATE_KEYS, [], ['date'])).toBe('before')
    expect(nextPredicate(PREDICATE_KEYS, readPredicates({ is: 'x' }), ['text'])).toBeUndefined()
    expect(nextComparison(['moreThan'])).toBe('atMost')
    expect(nextComparison(['between'])).toBeUndefined()
    expect(suits('between', ['text'])).toBe(false)
    expect([{ inLast: '1 day' }, { exists: true }, { atLeast: 3 }].map(usesCalendar)).toEqual([
      true,
      false,
      false,
    ])
    expect(suits('between', [])).toBe(true)
  })

  it('of numbers keeps what it is compared with', () => {
    expect(beginComparison('between', 3)).toEqual([3, 6])
    expect(beginComparison('atLeast', [3, 6])).toBe(3)
    expect(withKind({ kind: 'number', amount: 3 }, 'metric')).toEqual({ metric: '' })
    expect(withAmount(readOperand({ trait: 'limit' })!, 0.5)).toEqual({ trait: 'limit', times: 0.5 })
    expect(readOperand({ trait: 'limit', of: 'x' })).toBeUndefined()
  })
})
