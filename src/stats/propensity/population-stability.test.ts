import { expect, it } from 'vitest'
import { binnedStability, populationStability } from './population-stability.ts'

it('counts that are known in advance tell the same as the values they were counted from', () => {
  const before = Float64Array.from({ length: 400 }, (_, at) => at % 20)
  const after = Float64Array.from({ length: 300 }, (_, at) => Math.min(19, (at * 7) % 25))
  const told = populationStability(before, after)
  if (told.kind !== 'result') throw new Error(told.reason)
  const { bins, ...index } = told.value
  const binned = binnedStability(
    bins.map((bin) => Math.round(bin.before * before.length)),
    bins.map((bin) => Math.round(bin.after * after.length)),
  )
  expect(binned).toEqual({ kind: 'result', value: index })
})

it('one side without rows, or all rows in one bin, is not enough', () => {
  expect(binnedStability([0, 0], [1, 2]).kind).toBe('insufficient-data')
  expect(binnedStability([0, 5], [0, 2]).kind).toBe('insufficient-data')
})
