import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pickedCells, pickedGroups } from './picked'
import { squaresOf } from './result'
import {
  fallingRanges,
  risingRanges,
  type ScoreRange,
  tiedScores,
  wholeRange,
  wholeRanges,
} from './score-ranges'
import { cellsCondition, groupsCondition, readCells, writeCells } from './selection'

const cuts = fc
  .array(fc.integer({ min: 0, max: 400 }), { maxLength: 9 })
  .map((all) => all.sort((a, b) => a - b))
const holds = ({ over, upTo }: ScoreRange, value: number) =>
  (over === undefined || value > over) && (upTo === undefined || value <= upTo)

describe('score ranges', () => {
  test.each([
    ['rising', risingRanges],
    ['falling', fallingRanges],
  ])('%s: every value has exactly one score', (_, ranges) => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 500 }), (ends, value) => {
        expect(ranges(ends).filter((range) => holds(range, value))).toHaveLength(1)
      }),
    )
  })

  test('rise from 1 on, and fall to 1', () => {
    fc.assert(
      fc.property(cuts, (ends) => {
        const scores = Array.from({ length: ends.length + 1 }, (_, place) => place + 1)
        expect(risingRanges(ends).map(({ score }) => score)).toEqual(scores)
        expect(fallingRanges(ends).map(({ score }) => score)).toEqual(scores.toReversed())
      }),
    )
  })

  test.each([
    [{ over: undefined, upTo: undefined }, 0, '0+'],
    [{ over: undefined, upTo: 30.5 }, 0, '0–30'],
    [{ over: 30.5, upTo: 31.2 }, 0, '31'],
    [{ over: 30.5, upTo: 30.9 }, 0, undefined],
    [{ over: 1_000, upTo: undefined }, 1, '1001+'],
  ])('%j from %i on is %s in whole numbers', (range, least, text) => {
    expect(wholeRange({ score: 1, ...range }, least, String)).toBe(text)
  })
})

describe('tied scores', () => {
  test.each<[string, readonly ScoreRange[], object]>([
    ['no value that many share', risingRanges([1, 3]), []],
    ['most at the least', risingRanges([1, 1, 1, 4]), [{ scores: [2, 3], taker: 1 }]],
    [
      'two values that many share',
      risingRanges([1, 1, 2, 2]),
      [
        { scores: [2], taker: 1 },
        { scores: [4], taker: 3 },
      ],
    ],
    ['recency, whose better score has them', fallingRanges([7, 7, 7]), [{ scores: [2, 3], taker: 4 }]],
  ])('of %s', (_, ranges, tied) => {
    expect(tiedScores(ranges, wholeRanges(ranges, 1, String))).toEqual(tied)
  })

  test('and those that somebody can have are all scores, and no value is in a tied one', () => {
    fc.assert(
      fc.property(cuts, fc.boolean(), fc.integer({ min: 0, max: 500 }), (ends, falls, value) => {
        const ranges = (falls ? fallingRanges : risingRanges)(ends)
        const words = wholeRanges(ranges, 0, String)
        const tied = tiedScores(ranges, words).flatMap(({ scores }) => scores)
        const all = ranges.map(({ score }) => score).sort((a, b) => a - b)
        expect([...words.keys(), ...tied].sort((a, b) => a - b)).toEqual(all)
        expect(words.has(ranges.find((range) => holds(range, value))!.score)).toBe(true)
      }),
    )
  })
})

const SCORES = 4
const score = fc.integer({ min: 1, max: SCORES })
const cells = fc.uniqueArray(fc.record({ recency: score, frequency: score }), {
  selector: ({ recency, frequency }) => `${recency} ${frequency}`,
})
const matrix = fc.array(fc.array(fc.nat({ max: 1e6 }), { minLength: SCORES, maxLength: SCORES }), {
  minLength: SCORES,
  maxLength: SCORES,
})

describe('cells', () => {
  test('come back from an address as they were, whatever else stands in it', () => {
    fc.assert(
      fc.property(cells, fc.string(), (picked, noise) => {
        expect(readCells(writeCells(picked), SCORES)).toEqual(picked)
        for (const { recency, frequency } of readCells(noise, SCORES)) {
          expect(recency >= 1 && recency <= SCORES && frequency >= 1 && frequency <= SCORES).toBe(true)
        }
      }),
    )
  })

  test('drawn are all that there are, with nobody lost', () => {
    fc.assert(
      fc.property(matrix, (customers) => {
        const squares = squaresOf({ scores: SCORES, heatMap: { customers, revenue: [] } })
        expect(squares).toHaveLength(SCORES ** 2)
        expect(squares.reduce((sum, square) => sum + square.customers, 0)).toBe(
          customers.flat().reduce((sum, count) => sum + count, 0),
        )
        expect(squares[0]).toMatchObject({ recency: SCORES, frequency: 1 })
        expect(squares.at(-1)).toMatchObject({ recency: 1, frequency: SCORES, revenue: 0 })
      }),
    )
  })

  test('picked are as many as they hold together', () => {
    fc.assert(
      fc.property(matrix, cells, (customers, picked) => {
        const counted = { customers: 100, heatMap: { customers, revenue: [] }, groups: [] }
        const count = picked.reduce((sum, { recency, frequency }) => {
          return sum + (customers[recency - 1]?.[frequency - 1] ?? 0)
        }, 0)
        expect(pickedCells(counted, {}, picked)?.count).toBe(picked.length === 0 ? undefined : count)
      }),
    )
  })
})

describe('conditions', () => {
  test('of one cell are its two scores; of several any of them', () => {
    const one = {
      all: [
        { model: 'm/recency_score', is: 5 },
        { model: 'm/frequency_score', is: 1 },
      ],
    }
    expect(cellsCondition('m', [{ recency: 5, frequency: 1 }])).toEqual(one)
    const two = cellsCondition('m', [
      { recency: 5, frequency: 1 },
      { recency: 1, frequency: 1 },
    ])
    expect(two).toHaveProperty('any.0', one)
  })

  test('of one group are its name; of several any of the names', () => {
    expect(groupsCondition('m', ['Lost'])).toEqual({ model: 'm/group', is: 'Lost' })
    expect(groupsCondition('m', ['Lost', 'New'])).toEqual({ model: 'm/group', oneOf: ['Lost', 'New'] })
  })

  test('of no groups are none', () => {
    expect(pickedGroups({ customers: 0, heatMap: { customers: [], revenue: [] }, groups: [] }, {}, [])).toBe(
      undefined,
    )
  })
})
