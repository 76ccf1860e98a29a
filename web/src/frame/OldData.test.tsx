import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { OldData } from './OldData'

const DAY_MS = 86_400_000
const homeOf = (home: object) => [['home'], home] as const

test.each([
  ['today', 0, false],
  ['29 days ago', 29 * DAY_MS, false],
  ['31 days ago', 31 * DAY_MS, true],
])(
  'data that end %s: windows that count from today are explained where they are empty',
  async (_, age, isTold) => {
    const occurredAt = Date.now() - age
    show(<OldData />, {
      known: [knownStatus(), homeOf({ latestRecord: { occurredAt, receivedAt: occurredAt } })],
    })
    expect(screen.queryAllByText(/Your data end on/)).toHaveLength(isTold ? 1 : 0)
  },
)

test('without data nothing is said', () => {
  const { container } = show(<OldData />, { known: [homeOf({})] })
  expect(container.querySelector('p')).toBeNull()
})
