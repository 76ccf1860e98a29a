import { expect, test } from 'vitest'
import { dayIn } from './use-timeline'

test('a day is that of the time zone, as addresses write it', () => {
  const at = Date.parse('2026-01-01T23:30:00Z')
  expect(dayIn('UTC')(at)).toBe('2026-01-01')
  expect(dayIn('Europe/Berlin')(at)).toBe('2026-01-02')
})
