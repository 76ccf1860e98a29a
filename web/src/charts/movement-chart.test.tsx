import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Movement } from '../api/segments'
import { giveRoom } from '../testing/room'
import { show } from '../testing/show'
import { MovementChart } from './MovementChart'

giveRoom(54 + 14 + 12 * 10, 150)

const DAY = 86_400_000
const FROM = Date.UTC(2026, 2, 1)
const MOVEMENTS: readonly Movement[] = [
  { at: FROM + DAY / 2, cause: 'data', entered: 40, exited: 3 },
  { at: FROM + DAY / 2, cause: 'time', entered: 0, exited: 7 },
  { at: FROM + 9.5 * DAY, cause: 'definition', entered: 1, exited: 1_000 },
]

const chart = (movements: readonly Movement[] = MOVEMENTS, to = FROM + 10 * DAY) =>
  show(<MovementChart label="Movement" movements={movements} from={FROM} to={to} timeZone="UTC" />)
const slider = () => screen.getByRole('slider', { name: 'Movement' })
const said = () => slider().getAttribute('aria-valuetext')

test('it has who came above the axis and who went below it, by cause', async () => {
  const { container } = chart()
  await screen.findByText('+50')
  expect(screen.getByText('−1k')).toBeDefined()
  const bars = [...container.querySelectorAll('rect')].map((bar) => bar.getAttribute('data-cause'))
  expect(bars.sort()).toEqual(['data', 'data', 'definition', 'definition', 'time'])
})

test('it says how many came and went in its last stretch', async () => {
  chart()
  await screen.findByText('+50')
  expect(said()).toBe('10 Mar 2026 – 11 Mar 2026: 1 entered, 1,000 left')
})

test('by keyboard one goes from stretch to stretch', async () => {
  const { user, container } = chart()
  await screen.findByText('+50')
  await user.tab()
  await user.keyboard('{Home}')
  expect(said()).toBe('1 Mar 2026 – 2 Mar 2026: 40 entered, 10 left')
  expect(container.querySelector('output')?.textContent).toBe(said())
  await user.keyboard('{ArrowRight}')
  expect(said()).toBe('2 Mar 2026 – 3 Mar 2026: 0 entered, 0 left')
  await user.keyboard('{End}{ArrowRight}')
  expect(slider().getAttribute('aria-valuenow')).toBe(slider().getAttribute('aria-valuemax'))
  await user.tab()
  expect(container.querySelector('output')).toBeNull()
})

test('the pointer marks the stretch under it', async () => {
  const { container } = chart()
  await screen.findByText('+50')
  fireEvent.pointerMove(slider(), { clientX: 54 + 18 })
  expect(container.querySelector('output')?.textContent).toBe('2 Mar 2026 – 3 Mar 2026: 0 entered, 0 left')
  fireEvent.pointerLeave(slider())
  expect(container.querySelector('output')).toBeNull()
})

test.each([
  ['nobody', [], 10],
  ['no time at all', MOVEMENTS.slice(0, 1), 0],
])('%s is drawn without trouble', async (_, movements, days) => {
  const { container } = chart(movements, FROM + days * DAY)
  await screen.findByText('0')
  expect(container.innerHTML).not.toMatch(/NaN|Infinity/)
})
