import { expect, test } from 'vitest'
import { speaking } from '../language/index.ts'
import { describeStarter } from './index.ts'

test('what begins by itself is told in words, and people by the names they have', () => {
  const starters = [{ trigger: 'schedule' }, { trigger: 'start' }, { trigger: 'cli' }, 'start'] as const
  const told = () => starters.map(describeStarter)
  expect(speaking('de', told)).toEqual(['Zeitplan', 'Start des Servers', 'Kommandozeile', 'start'])
  expect(told()).toEqual(['schedule', 'start of the server', 'command line', 'start'])
})
