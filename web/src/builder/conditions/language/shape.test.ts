import { describe, expect, test } from 'vitest'
import { anything, choice, either, fields, listOf, number, text } from './shape'

const step = fields({ event: either(text, listOf(text)) }, { within: text, where: anything })

test.each([
  [{ event: 'a' }, true],
  [{ event: ['a', 'b'] }, true],
  [{ event: [] }, true],
  [{ event: 'a', within: '1 day', where: null }, true],
  [{ event: 'a', within: 1 }, false],
  [{ event: 'a', within: undefined }, false],
  [{ event: ['a', 1] }, false],
  [{ event: 'a', other: 1 }, false],
  [{ within: '1 day' }, false],
  [['event'], false],
  ['event', false],
  [null, false],
  [undefined, false],
])('%j fits a step: %s', (value, isFit) => {
  expect(step(value)).toBe(isFit)
})

describe('what every object has by itself is no field', () => {
  test('that is needed', () => {
    expect(fields({ toString: anything })({})).toBe(false)
    expect(fields({ constructor: anything })({ constructor: 1 })).toBe(true)
  })

  test('that is possible', () => {
    expect(step({ event: 'a', constructor: 1 })).toBe(false)
    expect(step(JSON.parse('{"event": "a", "__proto__": {}}'))).toBe(false)
  })
})

test('a choice is one of its words', () => {
  const unit = choice('day', 'week')
  expect([unit('day'), unit('month'), unit(1)]).toEqual([true, false, false])
  expect(choice()('day')).toBe(false)
})

test('numbers are numbers, whatever their texts', () => {
  expect([number(1), number('1'), number(Number.NaN)]).toEqual([true, false, true])
})
