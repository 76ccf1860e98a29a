import { expect, test } from 'vitest'
import { csvLine } from './csv-line.ts'

test('cells are quoted where they must be', () => {
  expect(csvLine([1, 'a', 'b,c', 'd "e"', 'f\ng', ' h', undefined, null, true, [1, 'x']])).toBe(
    '1,a,"b,c","d ""e""","f\ng"," h",,,true,"[1,""x""]"',
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"`],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+49 30 1234', "'+49 30 1234"],
  ['-2+3', "'-2+3"],
  ['-', "'-"],
  ['\uff1dcmd()', "'\uff1dcmd()"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
])('a text that a spreadsheet would run as a formula does not begin with it: %j', (text, cell) => {
  expect(csvLine([text])).toBe(cell)
})

test.each([-5, -0.25, 1e-7, '-5', '+4712345', '-0.25', 'a=1', "'=1"])(
  'numbers, and texts that are no formula, stay as they are: %j',
  (value) => {
    expect(csvLine([value])).toBe(String(value))
  },
)
