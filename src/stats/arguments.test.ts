import { expect, it } from 'vitest'
import { commonLength, expectArgument } from './arguments.ts'

it('names the argument and what it must be', () => {
  expect(() => expectArgument(false, 'level', 'between 0 and 1')).toThrow(
    expect.objectContaining({ code: 'stats/invalid-argument' }),
  )
  expect(() => expectArgument(true, 'level', 'between 0 and 1')).not.toThrow()
})

it('takes columns of one length, and no others', () => {
  expect(commonLength({ a: new Float64Array(3), b: [1, 2, 3] })).toBe(3)
  expect(() => commonLength({ a: [1], b: [1, 2] })).toThrow(
    expect.objectContaining({ code: 'stats/unequal-lengths' }),
  )
})
