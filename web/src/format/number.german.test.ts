import { expect, test } from 'vitest'
import { inGerman } from '../testing/german'

test('in German thousands on an axis are grouped alike, whether there are four digits or five', async () => {
  const { formatShort } = await inGerman(() => import('./number'))
  expect([5_000, 10_000].map(formatShort)).toEqual(['5.000', '10.000'])
})
