import { screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { show } from '../testing/show'
import { ShareBar } from './ShareBar'
import { Sparkline } from './Sparkline'
import { type Slice, StackedBar } from './StackedBar'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

describe('a sparkline', () => {
  test('says in words what its line shows', () => {
    const sizes = [
      { at: day('2026-01-01'), size: 10 },
      { at: day('2026-02-01'), size: 1_200 },
      { at: day('2026-03-01'), size: 30 },
    ]
    show(<Sparkline sizes={sizes} timeZone="UTC" />)
    expect(
      screen.getByRole('img', { name: '10 on 1 Jan 2026; 30 on 1 Mar 2026; lowest 10, highest 1,200' }),
    ).toBeDefined()
  })

  test.each([
    ['nothing', []],
    ['one size', [{ at: 0, size: 3 }]],
  ])('of %s says that there is no history', (_, sizes) => {
    show(<Sparkline sizes={sizes} timeZone="UTC" />)
    expect(screen.getByText('no history yet')).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
  })

  test.each([
    ['nobody at all', [0, 0]],
    ['a huge segment', [0, 5e9]],
  ])('of %s stays within its frame', (_, sizes) => {
    const { container } = show(
      <Sparkline sizes={sizes.map((size, index) => ({ at: index, size }))} timeZone="UTC" />,
    )
    const numbers = [...container.querySelectorAll('path')].flatMap((path) =>
      (path.getAttribute('d') ?? '').match(/-?[\d.]+/g)!.map(Number),
    )
    expect(numbers.every((number) => number >= 0 && number <= 132)).toBe(true)
  })
})

describe('a share', () => {
  test.each([
    [0, '0.0%', '0%'],
    [0.0004, '<0.1%', '0.04%'],
    [0.125, '12.5%', '12.5%'],
    [0.9999, '>99.9%', '99.99%'],
    [1, '100.0%', '100%'],
    [undefined, '–', '0%'],
  ])('of %d reads %s, and is as long as %s', (share, text, width) => {
    const { container } = show(<ShareBar share={share} />)
    expect(container.textContent).toContain(text)
    expect(container.querySelector<HTMLElement>('[style]')?.style.width).toBe(width)
  })
})

describe('parts of a whole', () => {
  const slices: readonly Slice[] = [
    { id: 'new', title: 'New', share: 0.25, tone: 0 },
    { id: 'none', title: 'None', share: 0, tone: 1 },
    { id: 'rest', title: 'Rest', share: 0.75, tone: 'rest' },
  ]
  const drawn = () => [...screen.getByRole('img', { name: 'Stages' }).children] as HTMLElement[]

  test('are as long as their shares; those without anybody take no room', () => {
    show(<StackedBar label="Stages" slices={slices} />)
    expect(drawn().map((slice) => slice.style.flexGrow)).toEqual(['0.25', '0.75'])
  })

  test('fade beside the one that is marked', () => {
    show(<StackedBar label="Stages" slices={slices} marked="new" />)
    expect(drawn().map((slice) => slice.dataset.faded)).toEqual([undefined, 'true'])
  })

  test('are marked by the pointer, until it leaves', async () => {
    const onMark = vi.fn()
    const { user } = show(<StackedBar label="Stages" slices={slices} onMark={onMark} />)
    await user.hover(drawn()[1]!)
    await user.unhover(screen.getByRole('img', { name: 'Stages' }))
    expect(onMark.mock.calls.flat()).toEqual(['rest', undefined])
  })
})
