import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test('cells are quoted where they must be', () => {
  expect(csvLine([1, 'a', 'b,c', 'd "e"', 'f\ng', ' h', undefined, null, true, [1, 'x']])).toBe(
    '1,a,"b,c","d ""e""","f\ng"," h",,,true,"[1,""x""]"',
  )
})
