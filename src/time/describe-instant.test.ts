import { expect, it } from 'vitest'
import { speaking } from '../language/index.ts'
import { describeInstant } from './describe-instant.ts'

const AT = Date.parse('2026-04-23T22:57:12.731Z')

it('says an instant by a calendar, in the language that is spoken', () => {
  expect(describeInstant(AT, { timeZone: 'UTC' })).toBe('23 Apr 2026, 22:57')
  expect(describeInstant(AT, { timeZone: 'Europe/Berlin' })).toBe('24 Apr 2026, 00:57')
  expect(speaking('de', () => describeInstant(AT, { timeZone: 'UTC' }))).toBe('23.04.2026, 22:57')
})
