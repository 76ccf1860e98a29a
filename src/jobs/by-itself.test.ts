import { expect, test } from 'vitest'
import { speaking } from '../language/index.ts'
import { BY_ITSELF, describeStarter } from './index.ts'

test('what begins by itself is told in words, and people by their names', () => {
  const told = () => [BY_ITSELF.schedule, BY_ITSELF.start, 'ada@example.org'].map(describeStarter)
  expect(speaking('de', told)).toEqual(['Zeitplan', 'Start des Servers', 'ada@example.org'])
  expect(told()).toEqual(['schedule', 'start', 'ada@example.org'])
})
