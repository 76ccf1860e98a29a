import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SizeAt } from '../api/segments'
import { giveRoom } from '../testing/room'
import { show } from '../testing/show'
import { LineChart } from './LineChart'
import { layOutLineChart } from './line-chart'

const [WIDTH, HEIGHT] = [600, 300]
giveRoom(WIDTH, HEIGHT)

const DAY = 86_400_000
const FROM = Date.UTC(2026, 0, 1)
const SIZES: readonly SizeAt[] = [100, 120, 90, 1_234].map((size, month) => ({
  at: FROM + month * 60 * DAY,
  size,
}))

const chart = (sizes: readonly SizeAt[] = SIZES, timeZone = 'UTC') =>
  show(<LineChart label="Size of VIPs" sizes={sizes} timeZone={timeZone} />)
const slider = () => screen.getByRole('slider', { name: 'Size of VIPs' })
const said = () => slider().getAttribute('aria-valuetext')
const tip = (container: HTMLElement) => container.querySelector('output')

test('it has sizes up and months across', async () => {
  const { container } = chart()
  await screen.findByText('1.5k')
  const texts = [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent)
  expect(texts).toEqual(['0', '500', '1k', '1.5k', '2026', 'Feb', 'Mar', 'Apr', 'May', 'Jun'])
})

test('a short time has days across', async () => {
  const { container } = chart(SIZES.map(({ size }, day) => ({ at: FROM + day * DAY, size })))
  await screen.findByText('2 Jan')
  expect(container.textContent).toContain('4 Jan')
})

test('it says its last size until somebody looks at another', () => {
  chart()
  expect(said()).toBe('30 Jun 2026: 1,234 profiles')
  expect(slider().getAttribute('aria-valuenow')).toBe('3')
  expect(slider().getAttribute('aria-valuemax')).toBe('3')
})

test('days are those of the workspace', () => {
  chart(SIZES, 'America/New_York')
  expect(said()).toBe('29 Jun 2026: 1,234 profiles')
})

test.each([
  ['{ArrowLeft}', '1 May 2026: 90 profiles'],
  ['{ArrowLeft}{ArrowLeft}{ArrowRight}', '1 May 2026: 90 profiles'],
  ['{Home}', '1 Jan 2026: 100 profiles'],
  ['{Home}{ArrowLeft}', '1 Jan 2026: 100 profiles'],
  ['{PageDown}{End}', '30 Jun 2026: 1,234 profiles'],
  ['x', '30 Jun 2026: 1,234 profiles'],
])('by keyboard, %s leads to %s', async (keys, text) => {
  const { user, container } = chart()
  await screen.findByText('1.5k')
  await user.tab()
  expect(document.activeElement).toBe(slider())
  await user.keyboard(keys)
  expect(said()).toBe(text)
  expect(tip(container)?.textContent).toBe(text)
  await user.tab()
  expect(tip(container)).toBeNull()
})

test('keys that do nothing are left to the page', () => {
  chart()
  expect(fireEvent.keyDown(slider(), { key: 'End' })).toBe(false)
  expect(fireEvent.keyDown(slider(), { key: 'Tab' })).toBe(true)
})

test('the pointer marks the nearest size, and nothing once it is gone', async () => {
  const { container } = chart()
  await screen.findByText('1.5k')
  const { points } = layOutLineChart(SIZES, WIDTH, HEIGHT)
  fireEvent.pointerMove(slider(), { clientX: points[1]!.x + 3 })
  expect(tip(container)?.textContent).toBe('2 Mar 2026: 120 profiles')
  expect(tip(container)?.dataset.side).toBe('right')
  fireEvent.pointerMove(slider(), { clientX: WIDTH + 40 })
  expect(tip(container)?.textContent).toBe('30 Jun 2026: 1,234 profiles')
  expect(tip(container)?.dataset.side).toBe('left')
  fireEvent.pointerLeave(slider())
  expect(tip(container)).toBeNull()
})

test.each([
  ['one size', [{ at: FROM, size: 1 }], '1 Jan 2026: 1 profile'],
  ['one size again and again', SIZES.map(({ at }) => ({ at, size: 7 })), '30 Jun 2026: 7 profiles'],
  ['nobody', SIZES.map(({ at }) => ({ at, size: 0 })), '30 Jun 2026: 0 profiles'],
  ['nothing', [], ''],
])('%s is drawn without trouble', async (_, sizes, text) => {
  const { container } = chart(sizes)
  await within(container).findByText('0')
  expect(container.innerHTML).not.toMatch(/NaN|Infinity/)
  expect(said() ?? '').toBe(text)
})
