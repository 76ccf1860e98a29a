import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { Drawing } from './Drawing'
import { Mark } from './Mark'
import { useMarks } from './use-marks'

giveRoom(400)

interface DotsProps {
  /** Null: a place without a mark. */
  readonly dots: readonly (string | null)[]
  readonly columns?: number
  readonly onPick?: (index: number) => void
}

function Dots({ dots, columns = 1, onPick = () => {} }: DotsProps) {
  const marks = useMarks({ count: dots.length, columns, onPick })
  const told = (width: number) => {
    if (marks.told === undefined) return undefined
    return { x: width * (marks.told / dots.length), y: 10, title: dots[marks.told] ?? '', lines: ['a line'] }
  }
  return (
    <Drawing label="Dots" height={() => 20} told={told}>
      {() =>
        dots.map(
          (dot, index) =>
            dot && (
              <Mark key={dot} marks={marks} index={index} name={dot} isPicked={index === 1}>
                <circle r={3} />
              </Mark>
            ),
        )
      }
    </Drawing>
  )
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']
const dot = (name: string) => screen.getByRole('button', { name })
const focused = () => document.activeElement?.getAttribute('aria-label')
const tip = (container: HTMLElement) => container.querySelector('output')

describe('marks', () => {
  test('are one stop of Tab, the one that was reached last', async () => {
    const { user } = show(<Dots dots={LETTERS} />)
    await user.tab()
    expect(focused()).toBe('a')
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(focused()).toBe('c')
    await user.tab()
    expect(document.activeElement).toBe(document.body)
    await user.tab({ shift: true })
    expect(focused()).toBe('c')
  })

  test.each([
    ['{ArrowDown}', 'd'],
    ['{End}', 'c'],
    ['{ArrowDown}{ArrowRight}{ArrowUp}', 'b'],
    ['{ArrowDown}{End}{ArrowRight}', 'f'],
    ['{ArrowUp}', 'a'],
  ])('in a grid of three columns: %s leads from a to %s', async (keys, name) => {
    const { user } = show(<Dots dots={LETTERS} columns={3} />)
    await user.tab()
    await user.keyboard(keys)
    expect(focused()).toBe(name)
  })

  test.each([
    ['{End}', 'b'],
    ['{ArrowRight}{ArrowRight}', 'b'],
    ['{ArrowRight}{ArrowDown}', 'd'],
  ])('where places have none: %s leads from a to %s', async (keys, name) => {
    const { user } = show(<Dots dots={['a', 'b', null, 'd', null, null]} columns={3} />)
    await user.tab()
    await user.keyboard(keys)
    expect(focused()).toBe(name)
  })

  test('are picked by Enter, by the space bar and by mouse, and by no other key', async () => {
    const onPick = vi.fn()
    const { user } = show(<Dots dots={LETTERS} onPick={onPick} />)
    await user.tab()
    await user.keyboard('{Enter}x{ArrowRight} ')
    await user.click(dot('f'))
    expect(onPick.mock.calls.flat()).toEqual([0, 1, 5])
  })

  test('leave keys that do nothing to the page', () => {
    show(<Dots dots={LETTERS} />)
    expect(fireEvent.keyDown(dot('a'), { key: 'ArrowDown' })).toBe(false)
    expect(fireEvent.keyDown(dot('a'), { key: 'Escape' })).toBe(true)
  })

  test('say whether they are picked', () => {
    show(<Dots dots={LETTERS} />)
    expect(LETTERS.map((name) => dot(name).getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
      ...Array.from({ length: 4 }, () => 'false'),
    ])
  })

  test('tell their numbers under the pointer, and under the focus', async () => {
    const { user, container } = show(<Dots dots={LETTERS} />)
    expect(tip(container)).toBeNull()
    await user.hover(dot('e'))
    expect(tip(container)?.textContent).toBe('ea line')
    expect(tip(container)?.dataset.side).toBe('left')
    await user.unhover(dot('e'))
    expect(tip(container)).toBeNull()
    await user.tab()
    expect(tip(container)?.textContent).toBe('aa line')
    expect(tip(container)?.dataset.side).toBe('right')
  })

  test('of which there are fewer afterwards tell nothing of those that are gone', async () => {
    const { user, container, rerender } = show(<Dots dots={LETTERS} />)
    await user.tab()
    await user.keyboard('{End}')
    expect(tip(container)?.textContent).toContain('f')
    rerender(<Dots dots={['a', 'b']} />)
    expect(tip(container)).toBeNull()
    expect(dot('b').getAttribute('tabindex')).toBe('0')
  })
})

test('marks of which the one that was reached is gone are reached by another', async () => {
  const { user, rerender } = show(<Dots dots={LETTERS} columns={3} />)
  await user.tab()
  await user.keyboard('{ArrowDown}{End}')
  expect(focused()).toBe('f')
  rerender(<Dots dots={['a', 'b', 'c', 'd', null, null]} columns={3} />)
  await user.tab()
  expect(focused()).toBe('d')
})

describe('a drawing', () => {
  test('is named for who cannot see it, and keeps what is under the pointer to itself', async () => {
    const { user, container } = show(<Dots dots={LETTERS} />)
    expect(screen.getByRole('group', { name: 'Dots' })).toBeDefined()
    await user.hover(dot('a'))
    expect(tip(container)?.getAttribute('aria-hidden')).toBe('true')
    expect(tip(container)?.hasAttribute('data-not-exported')).toBe(true)
  })

  describe('without room', () => {
    giveRoom(0)

    test('keeps its place and draws nothing', () => {
      const { container } = show(<Dots dots={LETTERS} />)
      expect(container.querySelector('svg')).toBeNull()
      expect(container.querySelector<HTMLElement>('[style*="min-height: 20px"]')).not.toBeNull()
    })
  })
})
