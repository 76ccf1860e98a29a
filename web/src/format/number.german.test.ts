import { expect, test, vi } from 'vitest'

vi.mock('../i18n/locale', () => ({ language: 'de', locale: 'de-DE' }))

const { formatShort } = await import('./number')

test('in German thousands on an axis are grouped alike, whether there are four digits or five', () => {
  expect([5_000, 10_000].map(formatShort)).toEqual(['5.000', '10.000'])
})
