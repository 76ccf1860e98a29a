import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SatsumaError } from '../errors/index.ts'
import { LIMITS } from './limits.ts'
import { fuzzCases } from './testing/fuzz.ts'
import { jsonObject } from './testing/json-texts.ts'
import { checkValues, EMPTY_VALUES, typeTrait, typeValues } from './typed-values.ts'

const FUZZ = fuzzCases(1_000)

describe('typeValues', () => {
  it('keeps the type each value has and flattens objects to paths', () => {
    const values = typeValues({
      a: '5',
      b: 5,
      c: false,
      d: { e: { f: 1.5 } },
      g: [1, { h: 2 }],
      i: {},
      j: null,
    })
    expect(values).toEqual({
      text: { a: '5' },
      number: { b: 5, 'd.e.f': 1.5 },
      flag: { c: false },
      date: {},
      json: { g: '[1,{"h":2}]', i: '{}' },
    })
  })

  it('puts ISO-8601 texts into date as well, and no other text', () => {
    const values = typeValues({
      day: '2024-02-29',
      instant: '2024-02-29T10:00:00.123456+01:30',
      minute: '2024-02-29T10:00Z',
      never: '2023-02-29',
      local: '2024-02-29T10:00:00',
      spaced: '2024-02-29 10:00:00Z',
      old: '1899-12-31',
    })
    expect(values.date).toEqual({
      day: Date.UTC(2024, 1, 29),
      instant: Date.UTC(2024, 1, 29, 8, 30, 0, 123),
      minute: Date.UTC(2024, 1, 29, 10),
    })
    expect(Object.keys(values.text)).toHaveLength(7)
  })

  it('refuses what may not enter, all at once', () => {
    const bad = { nan: Number.NaN, big: 1e25, nul: 'a\0b', long: 'x'.repeat(32_769), ['n'.repeat(201)]: 1 }
    expect(checkValues(bad).rejected).toHaveLength(5)
    expect(() => typeValues(bad)).toThrow(SatsumaError)
    expect(() => typeValues({ a: { b: 1e25 } })).toThrow(
      expect.objectContaining({
        code: 'ingest/invalid-value',
        problems: [expect.objectContaining({ path: ['a', 'b'] })],
      }),
    )
  })

  it('refuses halves of surrogate pairs, within lists and names too: the engine reads no such text', () => {
    const bad = { text: '\ud83d', list: ['x', '\ud83d'], deep: [{ a: { b: '\udc00' } }], 'na\ud800me': 1 }
    expect(checkValues(bad).rejected).toHaveLength(4)
    const fine = { text: '😀', list: ['😀', '\\ud83d', '\\\\ud83d'] }
    expect(checkValues(fine).rejected).toEqual([])
  })

  it('reports a path that is named twice', () => {
    const { values, rejected } = checkValues({ 'a.b': 1, a: { b: 'x' } })
    expect(values.number).toEqual({ 'a.b': 1 })
    expect(rejected.map(({ path }) => path)).toEqual(['a.b'])
  })

  it('refuses what cannot be written as JSON', () => {
    const circle: unknown[] = []
    circle.push(circle)
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ a: [inner] }), 1)
    const bad = { circle, deep, list: [1n], nothing: Object.assign([], { toJSON: () => undefined }) }
    const { rejected } = checkValues({ ...bad, fine: 1n })
    expect(rejected.map(({ path, reason }) => [path, reason])).toEqual(
      ['circle', 'deep.a', 'list', 'nothing'].map((path) => [path, 'it cannot be written as JSON']),
    )
    expect(() => typeValues({ ['n'.repeat(201)]: circle })).toThrow(SatsumaError)
  })

  it(
    `puts every accepted leaf into exactly one map, for any JSON record: ${FUZZ} records`,
    () => {
      const records = fc.oneof(jsonObject, fc.json()).map((json) => JSON.parse(json) as unknown)
      fc.assert(
        fc.property(records, (record) => {
          const { text, number, flag, json, date } = checkValues({ record }).values
          const paths = [text, number, flag, json].flatMap((map) => Object.keys(map))
          expect(new Set(paths).size).toBe(paths.length)
          for (const path of Object.keys(date)) expect(path in text).toBe(true)
          for (const value of Object.values(number))
            expect(Math.abs(value)).toBeLessThanOrEqual(LIMITS.number)
          for (const value of Object.values(json))
            expect(['[', '{']).toContain(JSON.stringify(JSON.parse(value))[0])
        }),
        { numRuns: FUZZ },
      )
    },
    60_000 + FUZZ * 5,
  )

  it(
    `gives values, or one error that names each that may not enter, for whatever a program passes: ${FUZZ} values`,
    () => {
      const anything = fc.anything({
        ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true },
        ...{
          withNullPrototype: true,
          withSparseArray: true,
          withObjectString: true,
          withUnicodeString: true,
        },
      })
      fc.assert(
        fc.property(fc.dictionary(fc.string({ unit: 'binary' }), anything), (record) => {
          const { rejected } = checkValues(record)
          const thrown = errorOf(() => typeValues(record))
          if (rejected.length === 0) expect(thrown).toBeUndefined()
          else
            expect(thrown).toMatchObject({ problems: rejected.map(() => ({ code: 'ingest/invalid-value' })) })
        }),
        { numRuns: FUZZ },
      )
    },
    60_000 + FUZZ * 5,
  )
})

function errorOf(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}

describe('typeTrait', () => {
  it('lies under the empty path, with the members under theirs', () => {
    expect(typeTrait('gold').text).toEqual({ '': 'gold' })
    expect(typeTrait({ city: 'Oslo' }).text).toEqual({ city: 'Oslo' })
    expect(typeTrait([1]).json).toEqual({ '': '[1]' })
    expect(typeTrait({}).json).toEqual({ '': '{}' })
  })

  it('has no entry for null, which removes the trait', () => {
    expect(typeTrait(null)).toEqual(EMPTY_VALUES)
  })
})
