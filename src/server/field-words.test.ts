import { expect, test } from 'vitest'
import { z } from 'zod'
import { speaking } from '../language/index.ts'
import { email } from './access/schemas.ts'
import { fieldWords } from './field-words.ts'

test.each<[schema: z.ZodType, value: unknown, words: string]>([
  [z.string(), undefined, '"field" is missing.'],
  [z.string().min(1), '', '"field" is empty.'],
  [z.string().min(12), 'short', '"field" needs at least 12 characters.'],
  [z.string().max(1), 'long', '"field" may have at most 1 character.'],
  [z.array(z.string()).min(1), [], '"field" needs at least 1 value.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], '"field" may have at most 2 values.'],
  [z.number().min(1), 0, '"field" must be at least 1.'],
  [z.number().gt(0), 0, '"field" must be more than 0.'],
  [z.int().max(100), 101, '"field" must be at most 100.'],
  [z.number().lt(1), 1, '"field" must be less than 1.'],
  [z.enum(['day', 'week']), 'year', '"field" must be "day" or "week".'],
  [z.coerce.number(), 'x', '"field" must be a number, not a text.'],
  [z.object({}), 'a text', '"field" must be an object, not a text.'],
  [z.string().min(1, 'Give it a name.'), '', 'Give it a name.'],
  [z.string().refine(() => false, 'Expected a day'), 'a', 'Expected a day.'],
])('%#: a value that its schema refuses is told as a sentence', (schema, value, words) => {
  const [issue] = schema.safeParse(value).error!.issues
  expect(fieldWords('field', { message: issue!.message, params: issue as never })).toBe(words)
})

test('what a schema says itself is told in German', () => {
  const [issue] = email.safeParse('ada').error!.issues
  const told = () => fieldWords('email', { message: issue!.message, params: issue as never })
  expect(told()).toBe('Expected an e-mail address.')
  expect(speaking('de', told)).toBe('Erwartet wird eine E-Mail-Adresse.')
})
