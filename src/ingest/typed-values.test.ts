import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SatsumaError } from '../errors/index.ts'
import { checkValues, EMPTY_VALUES, typeTrait, typeValues } from './typed-values.ts'

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

  it('puts every accepted leaf into exactly one map, for any JSON object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const { text, number, flag, json, date } = checkValues(value).values
        const paths = [text, number, flag, json].flatMap((map) => Object.keys(map))
        expect(new Set(paths).size).toBe(paths.length)
        for (const path of Object.keys(date)) expect(path in text).toBe(true)
      }),
    )
  })
})

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
