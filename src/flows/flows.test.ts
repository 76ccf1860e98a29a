import { describe, expect, it } from 'vitest'
import { BitSet } from '../evaluation/bit-set.ts'
import { flowsBetween } from './flows.ts'

const CAPACITY = 128

function setOf(...ids: number[]): BitSet {
  const set = new BitSet(CAPACITY)
  for (const id of ids) set.add(id)
  return set
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

const moment = (profiles: number, sets: Record<string, number[]>) => ({
  everyone: setOf(...range(0, profiles)),
  sets: new Map(Object.entries(sets).map(([id, members]) => [id, setOf(...members)])),
})

describe('flows of a segment', () => {
  const before = moment(90, { loyal: range(0, 40), risk: range(40, 50), big: range(0, 60) })
  const after = moment(100, {
    // 0 to 9 went from loyal to risk, 40 and 41 came back, 95 is new and at risk at once.
    loyal: [...range(10, 40), 40, 41],
    risk: [...range(0, 10), ...range(42, 50), 95],
    // Everybody below 30 left this one, movers or not.
    big: range(30, 60),
  })
  const { cameFrom, wentTo } = flowsBetween(before, after, 'risk')

  it('tells which segments those who came have left, beside what it would be if they were like all others', () => {
    expect(cameFrom).toMatchObject({ profiles: 11, newcomers: 1, elsewhere: 1 })
    expect(cameFrom.flows).toEqual([
      { segment: 'loyal', profiles: 10, expected: 0 },
      { segment: 'big', profiles: 10, expected: (20 / 89) * 11 },
    ])
  })

  it('and which those who went have entered', () => {
    expect(wentTo).toMatchObject({ profiles: 2, newcomers: 0, elsewhere: 0 })
    expect(wentTo.flows).toEqual([{ segment: 'loyal', profiles: 2, expected: 0 }])
  })

  it('nobody came from where everybody was, nor went where everybody is', () => {
    const began = {
      before: moment(4, { target: [0, 1], unrated: [0, 1, 2, 3], here: [2] }),
      after: moment(4, { target: [1, 2], unrated: [3], here: [0, 1, 2, 3] }),
    }
    const { cameFrom, wentTo } = flowsBetween(began.before, began.after, 'target')
    expect(cameFrom).toEqual({ profiles: 1, newcomers: 0, elsewhere: 1, flows: [] })
    expect(wentTo).toEqual({ profiles: 1, newcomers: 0, elsewhere: 1, flows: [] })
  })

  it('counts of a sample stand for everybody', () => {
    expect(flowsBetween(before, after, 'risk', 10).cameFrom).toMatchObject({
      profiles: 110,
      newcomers: 10,
      flows: [{ profiles: 100 }, { profiles: 100 }],
    })
  })

  it('a segment that is not evaluated has none', () => {
    expect(flowsBetween(before, after, 'unknown').cameFrom).toEqual({
      ...{ profiles: 0, newcomers: 0, elsewhere: 0, flows: [] },
    })
  })
})
