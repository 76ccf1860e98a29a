import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultOf } from '../testing/result-of.ts'
import {
  cellAt,
  cellCounts,
  cellIndex,
  cellLabel,
  disjointGroups,
  disputedCells,
  firstMatching,
  groupMovement,
  groupSummaries,
  groupsOf,
  meanMoney,
  purchaseTotals,
  type RfmColumns,
  rfmHeatMap,
  rfmScores,
  standardGroups,
} from './index.ts'

const money = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const customers = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 9 }), money), {
  minLength: 10,
  maxLength: 60,
})

function columns(rows: readonly (readonly [number, number, number])[]): RfmColumns {
  return {
    recency: Float64Array.from(rows, ([recency]) => recency),
    frequency: Float64Array.from(rows, ([, frequency]) => frequency),
    monetary: Float64Array.from(rows, ([, , monetary]) => monetary),
  }
}

const kind = fc.constantFrom('quantile', 'r-rfm', 'equal-width')
const scoreNumbers = fc.integer({ min: 3, max: 10 })

describe('scores', () => {
  it('keep the order of values, share ties, and stay within their range', () => {
    fc.assert(
      fc.property(customers, kind, scoreNumbers, (rows, rule, scores) => {
        const table = columns(rows)
        const scored = resultOf(rfmScores(table, { scores, cuts: { kind: rule } }))
        for (let a = 0; a < rows.length; a++) {
          expect(scored.monetary[a]).toBeGreaterThanOrEqual(1)
          expect(scored.monetary[a]).toBeLessThanOrEqual(scores)
          for (let b = 0; b < rows.length; b++) {
            if (table.monetary[a]! <= table.monetary[b]!)
              expect(scored.monetary[a]).toBeLessThanOrEqual(scored.monetary[b]!)
            if (table.recency[a]! <= table.recency[b]!)
              expect(scored.recency[a]).toBeGreaterThanOrEqual(scored.recency[b]!)
          }
        }
      }),
    )
  })

  it('of different values are equally often, by quantiles', () => {
    const ten = Array.from({ length: 10 }, (_, index) => [index, index, index] as const)
    const { recency, monetary } = resultOf(rfmScores(columns(ten)))
    expect([...monetary]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    expect([...recency]).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1])
  })

  it('of the R package are at most as high, and the same for whole quantiles', () => {
    const rows = fc.array(fc.tuple(fc.nat(99), fc.nat(9), fc.nat(999)), { minLength: 5 })
    fc.assert(
      fc.property(rows, (table) => {
        const ours = resultOf(rfmScores(columns(table)))
        const theirs = resultOf(rfmScores(columns(table), { cuts: { kind: 'r-rfm' } }))
        const whole = ours.cuts.monetary.values.every(Number.isInteger)
        for (const [row, score] of theirs.monetary.entries()) {
          if (whole) expect(score).toBe(ours.monetary[row])
          else expect(score).toBeLessThanOrEqual(ours.monetary[row]!)
        }
      }),
    )
  })

  it('are given by cuts of the caller, a value on a cut below it, even for one customer', () => {
    const cuts = { kind: 'fixed', cuts: [10, 20] } as const
    const scored = resultOf(rfmScores(columns([[20, 20, 21]]), { scores: 3, cuts }))
    expect([scored.recency[0], scored.frequency[0], scored.monetary[0]]).toEqual([2, 2, 3])
  })

  it('are one for constant columns', () => {
    const same = Array.from({ length: 10 }, () => [5, 1, 3] as const)
    const scored = resultOf(rfmScores(columns(same)))
    expect(new Set(scored.recency)).toEqual(new Set([5]))
    expect(new Set(scored.monetary)).toEqual(new Set([1]))
  })

  it('need customers, and finite values', () => {
    expect(rfmScores(columns([[1, 1, 1]]))).toMatchObject({ kind: 'insufficient-data' })
    expect(rfmScores(columns([]))).toMatchObject({ kind: 'insufficient-data' })
    const infinite = Array.from({ length: 10 }, () => [5, 1, Number.POSITIVE_INFINITY] as const)
    expect(rfmScores(columns(infinite))).toEqual({
      kind: 'insufficient-data',
      reason: '10 of 10 values of monetary are no finite numbers.',
    })
  })

  it.each([
    { scores: 2 },
    { scores: 11 },
    { scores: 3, cuts: { kind: 'fixed', cuts: [1, 2, 3] } } as const,
    { scores: 3, cuts: { kind: 'fixed', cuts: [2, 1] } } as const,
  ])('are not made with %j', (options) => {
    expect(() => rfmScores(columns(Array.from({ length: 10 }, () => [1, 1, 1])), options)).toThrow(
      expect.objectContaining({ code: 'stats/invalid-argument' }),
    )
  })
})

describe('purchase totals', () => {
  const rows = {
    customer: Uint32Array.of(2, 0, 2, 2),
    time: Float64Array.of(10, 20, 30, 99),
    amount: Float64Array.of(1, 2, 3, 4),
  }

  it('count what was by an instant, and nobody who came later', () => {
    const { customer, recency, frequency, total } = resultOf(purchaseTotals(rows, 30))
    expect([...customer]).toEqual([0, 2])
    expect([...recency]).toEqual([10, 0])
    expect([...frequency]).toEqual([1, 2])
    expect([...total]).toEqual([2, 4])
    expect([...meanMoney(total, frequency)]).toEqual([2, 2])
  })

  it('count the lines of an order once', () => {
    const { frequency } = resultOf(purchaseTotals({ ...rows, order: Uint32Array.of(0, 1, 0, 2) }, 99))
    expect([...frequency]).toEqual([1, 2])
  })

  it('need a purchase', () => {
    expect(purchaseTotals(rows, 1)).toMatchObject({ kind: 'insufficient-data' })
    expect(purchaseTotals({ ...rows, amount: Float64Array.of(1, 2, Number.NaN, 4) }, 99)).toMatchObject({
      kind: 'insufficient-data',
    })
  })
})

describe('groups', () => {
  it('of the standard share no cell and leave none out, with any number of scores', () => {
    for (let scores = 3; scores <= 10; scores++) {
      const { names, ofCell } = standardGroups(scores)
      const sets = names.map((name, index) => ({
        name,
        cells: [...ofCell.keys()]
          .filter((cell) => ofCell[cell] === index)
          .map((cell) => {
            const { recency, frequency, monetary } = cellAt(cell, scores)
            return {
              recency: [recency, recency],
              frequency: [frequency, frequency],
              monetary: [monetary, monetary],
            } as const
          }),
      }))
      expect(disputedCells(sets, scores)).toEqual([])
      expect(disjointGroups(sets, scores)).toEqual({ scores, names, ofCell })
      expect(names).toContain('Champions')
      expect(names[ofCell.at(-1)!]).toBe('Champions')
      expect(names[ofCell[0]!]).toBe('Lost')
    }
  })

  it('that overlap or leave gaps are told by their cells, and are no segmentation', () => {
    const groups = [
      { name: 'late', cells: [{ recency: [1, 2] }] },
      { name: 'rich', cells: [{ monetary: [3, 3] }] },
    ] as const
    const disputed = disputedCells(groups, 3)
    expect(disputed).toHaveLength(6 + 6)
    expect(disputed[0]).toEqual({
      cell: { recency: 1, frequency: 1, monetary: 3 },
      names: ['late', 'rich'],
    })
    expect(() => disjointGroups(groups, 3)).toThrow(
      expect.objectContaining({ code: 'stats/invalid-argument' }),
    )
    const made = firstMatching(groups, 3)
    expect(made.names).toEqual(['late', 'rich', 'Others'])
    expect(made.ofCell).toHaveLength(27)
  })

  it('add up to everybody', () => {
    fc.assert(
      fc.property(customers, scoreNumbers, (rows, scores) => {
        const table = columns(rows)
        const scored = resultOf(rfmScores(table, { scores }))
        const groups = standardGroups(scores)
        const group = groupsOf(scored, groups)
        const summaries = groupSummaries({ ...table, group, total: table.monetary }, groups.names)
        const all = summaries.reduce((sum, { customers: count }) => sum + count, 0)
        expect(all).toBe(rows.length)
        expect(cellCounts(scored).reduce((sum, count) => sum + count, 0)).toBe(rows.length)
        const { customers: counts } = rfmHeatMap(scored, table.monetary)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length)
      }),
    )
  })

  it('are made for as many scores as they are asked for', () => {
    const scored = resultOf(rfmScores(columns(Array.from({ length: 10 }, () => [1, 1, 1]))))
    expect(() => groupsOf(scored, standardGroups(4))).toThrow(
      expect.objectContaining({ code: 'stats/invalid-argument' }),
    )
  })

  it('number their cells and write them', () => {
    fc.assert(
      fc.property(scoreNumbers, fc.nat(999), (scores, number) => {
        fc.pre(number < scores ** 3)
        expect(cellIndex(cellAt(number, scores), scores)).toBe(number)
      }),
    )
    expect(cellLabel({ recency: 5, frequency: 4, monetary: 3 }, 5)).toBe('543')
    expect(cellLabel({ recency: 10, frequency: 1, monetary: 1 }, 10)).toBe('10-1-1')
  })
})

describe('movement', () => {
  it('is counted for those who stayed, came and went', () => {
    const before = { customer: Uint32Array.of(1, 2, 3, 5), group: Uint8Array.of(0, 1, 1, 0) }
    const after = { customer: Uint32Array.of(2, 3, 4, 5), group: Uint8Array.of(1, 0, 0, 0) }
    const { counts, shares, stayed } = groupMovement(before, after, ['a', 'b'])
    expect([...counts]).toEqual([1, 0, 1, 1, 1, 0, 1, 0, 0])
    expect([...shares]).toEqual([0.5, 0, 0.5, 0.5, 0.5, 0, 1, 0, 0])
    expect(stayed).toBeCloseTo(2 / 3, 12)
  })

  it('of nobody has no share that stayed', () => {
    const nobody = { customer: new Uint32Array(), group: new Uint8Array() }
    expect(groupMovement(nobody, nobody, ['a']).stayed).toBeUndefined()
  })

  it('needs customers in order', () => {
    const twice = { customer: Uint32Array.of(1, 1), group: Uint8Array.of(0, 0) }
    expect(() => groupMovement(twice, twice, ['a'])).toThrow(
      expect.objectContaining({ code: 'stats/invalid-argument' }),
    )
  })
})
