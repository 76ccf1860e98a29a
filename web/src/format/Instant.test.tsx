import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../testing/show'
import { knownStatus, STATUS } from '../testing/status'
import { Instant } from './Instant'
import { Verbatim } from './Verbatim'

const AT = Date.parse('2026-03-01T23:30:00Z')

test.each([
  ['UTC', '1 Mar 2026, 23:30'],
  ['Asia/Tokyo', '2 Mar 2026, 08:30'],
])('an instant is told in the zone of the workspace: in %s it is %s', (timeZone, text) => {
  show(<Instant at={AT} />, { known: [knownStatus({ timeZone })] })
  const time = screen.getByText(text)
  expect(time.getAttribute('datetime')).toBe('2026-03-01T23:30:00.000Z')
  expect(time.title).toBe('2026-03-01T23:30:00.000Z')
})

test('how long ago it is goes on while somebody looks', () => {
  vi.useFakeTimers({ now: AT + 119_000, toFake: ['Date', 'setInterval', 'clearInterval'] })
  const { container } = show(<Instant at={AT} ago />, { answers: { 'GET /status': STATUS } })
  expect(container.textContent).toBe('1 minute ago')
  act(() => vi.advanceTimersByTime(31_000))
  expect(container.textContent).toBe('2 minutes ago')
})

test('what others wrote does not change the direction of what stands around it', () => {
  const { container } = show(<Verbatim text={'<b>שלום</b>\u202E'} />)
  expect(container.querySelector('bdi')?.textContent).toBe('<b>שלום</b>\\u202E')
  expect(container.querySelector('b')).toBeNull()
})
