import { expect, test } from 'vitest'
import { speaking } from '../language/index.ts'
import { problem } from './index.ts'

test('what nobody satisfies names how many there are as the language writes them', () => {
  const said = () => problem('drafts/never-true', { profiles: 20_000 }, []).message
  expect(said()).toBe('None of the 20,000 profiles satisfies this.')
  expect(speaking('de', said)).toBe('Keines der 20.000 Profile erfüllt das.')
})
