import { expect, test } from 'vitest'
import { calledAmong } from './called.ts'

test('segments are called by their titles, and by their ids too where these are the same', () => {
  const called = calledAmong([
    { id: 'pro', title: 'On the pro plan' },
    { id: 'plan/pro', title: 'Pro' },
    { id: 'former/pro', title: 'Pro' },
  ])
  expect(['pro', 'plan/pro', 'former/pro', 'gone'].map(called)).toEqual([
    ...['On the pro plan', 'Pro (plan/pro)', 'Pro (former/pro)', 'gone'],
  ])
})
