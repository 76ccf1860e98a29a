import { describe, expect, it } from 'vitest'
import { randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { absorption, expectedStay, transitionMatrix } from './index.ts'

/** Moves as rows of [from, to, count]. */
function moves(rows: readonly (readonly [number, number, number])[]) {
  return { from: rows.map(([a]) => a), to: rows.map(([, b]) => b), count: rows.map(([, , n]) => n) }
}

const LEAKY = moves([
  [0, 0, 50],
  [0, 1, 30],
  [0, 2, 20],
  [1, 0, 25],
  [1, 1, 25],
  [1, 2, 50],
  [2, 2, 10],
])

describe('transitions', () => {
  it('are shares of those who were in a state, with their intervals', () => {
    const { rows, starts } = resultOf(transitionMatrix(LEAKY, 4))
    expect(starts).toEqual([100, 100, 10, 0])
    expect(rows[0]?.map(({ share }) => share)).toEqual([0.5, 0.3, 0.2, 0])
    expect(rows[3]).toBeUndefined()
    // R: prop.test(50, 100, correct = FALSE)$conf.int
    expect(rows[0]?.[0]?.low).toBeCloseTo(0.4038315, 6)
    expect(rows[0]?.[0]?.high).toBeCloseTo(0.5961685, 6)
    expect(rows[0]?.[3]).toMatchObject({ share: 0, low: 0 })
  })

  it('give the time in a state', () => {
    const matrix = resultOf(transitionMatrix(LEAKY, 4))
    expect(resultOf(expectedStay(matrix, 0)).periods).toBe(2)
    expect(resultOf(expectedStay(matrix, 1)).periods).toBeCloseTo(4 / 3, 12)
    expect(expectedStay(matrix, 2)).toMatchObject({ kind: 'insufficient-data' })
    expect(expectedStay(matrix, 3)).toMatchObject({ kind: 'insufficient-data' })
  })

  it('give the time until a state, as playing them shows', () => {
    const matrix = resultOf(transitionMatrix(LEAKY, 3))
    const [first, second] = resultOf(absorption(matrix, [2]))
    // By hand: a = 1 + a/2 + 0.3 b, b = 1 + a/4 + b/4.
    expect(first!.periods).toBeCloseTo(3.5, 9)
    expect(second!.periods).toBeCloseTo(2.5, 9)
    expect(first!.chances[0]).toBeCloseTo(1, 9)
    const random = randomFrom(3)
    let steps = 0
    for (let i = 0; i < 20_000; i++) {
      for (let state = 0; state !== 2; steps++) {
        const u = random.uniform()
        state = state === 0 ? (u < 0.5 ? 0 : u < 0.8 ? 1 : 2) : u < 0.25 ? 0 : u < 0.5 ? 1 : 2
      }
    }
    expect(steps / 20_000).toBeCloseTo(3.5, 1)
  })

  it('tell which of several ends it is', () => {
    const matrix = resultOf(
      transitionMatrix(
        moves([
          [0, 1, 3],
          [0, 2, 1],
        ]),
        3,
      ),
    )
    expect(resultOf(absorption(matrix, [1, 2]))).toEqual([{ state: 0, periods: 1, chances: [0.75, 0.25] }])
  })

  it('that were not seen give no number', () => {
    expect(transitionMatrix(moves([]), 2)).toMatchObject({ kind: 'insufficient-data' })
    const stays = resultOf(transitionMatrix(moves([[0, 0, 5]]), 2))
    expect(absorption(stays, [1])).toMatchObject({ kind: 'insufficient-data' })
    expect(absorption(stays, [0])).toMatchObject({ kind: 'insufficient-data' })
    const trap = moves([
      [0, 1, 5],
      [0, 2, 5],
    ])
    expect(absorption(resultOf(transitionMatrix(trap, 3)), [2])).toMatchObject({
      kind: 'insufficient-data',
    })
    expect(() => transitionMatrix(moves([[0, 7, 1]]), 2)).toThrow('states below 2')
    expect(() => absorption(stays, [])).toThrow('absorbing')
  })
})
