import { act, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { useNow } from '../format/use-now'
import { SchemeToggle } from '../shell/SchemeToggle'
import { usePageTitle } from '../states/use-page-title'
import { runHook, show } from '../testing/show'
import { Disclosure } from './Disclosure'
import { HeaderPill } from './HeaderPill'
import { News } from './News'
import { Panel } from './Panel'

describe('what is seldom wanted', () => {
  const open = () => {
    const onChoose = vi.fn()
    const page = show(
      <>
        <Disclosure label="Change" name="Change the segment">
          {(fold) => (
            <button
              type="button"
              onClick={() => {
                fold()
                onChoose()
              }}
            >
              Pause
            </button>
          )}
        </Disclosure>
        <button type="button">Elsewhere</button>
      </>,
    )
    const details = page.container.querySelector('details')!
    const summary = page.container.querySelector('summary')!
    return { ...page, onChoose, details, summary }
  }

  test('folds out, and in again when something is chosen, with the focus where it was', async () => {
    const { user, details, summary, onChoose } = open()
    expect(details.open).toBe(false)
    expect(summary.getAttribute('aria-label')).toBe('Change the segment')
    await user.click(summary)
    expect(details.open).toBe(true)
    await user.click(screen.getByText('Pause'))
    expect([details.open, onChoose.mock.calls.length]).toEqual([false, 1])
    expect(document.activeElement).toBe(summary)
  })

  test('folds in by Escape, with the focus where it was', async () => {
    const { user, details, summary } = open()
    await user.click(summary)
    screen.getByText('Pause').focus()
    await user.keyboard('{Escape}')
    expect(details.open).toBe(false)
    expect(document.activeElement).toBe(summary)
  })

  test('stays while somebody goes through it, and folds in when they go elsewhere', async () => {
    const { user, details, summary } = open()
    await user.click(summary)
    act(() => summary.focus())
    act(() => screen.getByText('Pause').focus())
    expect(details.open).toBe(true)
    act(() => screen.getByText('Elsewhere').focus())
    expect(details.open).toBe(false)
  })
})

describe('news', () => {
  test('are told once, however their number changes, and are shown when somebody wants', async () => {
    const onShow = vi.fn()
    const { user, rerender } = show(<News text="1 new" of="new events" onShow={onShow} />)
    const status = screen.getByRole('status')
    expect(status.textContent).toBe('There are new events')
    rerender(<News text="2 new" of="new events" onShow={onShow} />)
    expect(screen.getByRole('status')).toBe(status)
    expect(status.textContent).toBe('There are new events')
    await user.click(screen.getByRole('button', { name: /^Show/ }))
    expect(onShow).toHaveBeenCalledTimes(1)
  })

  test('that are none leave nothing but the place where they will be told', () => {
    show(<News text={undefined} of="new events" onShow={() => {}} />)
    expect(screen.getByRole('status').textContent).toBe('')
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a region of a page', () => {
  test('is called by its title', () => {
    show(
      <Panel id="members" title="Members" aside={<button type="button">All</button>}>
        inside
      </Panel>,
    )
    const region = screen.getByRole('region', { name: 'Members' })
    expect(region.textContent).toBe('MembersAllinside')
    expect(region.id).toBe('members')
  })

  test.each([
    ['/#members', 1],
    ['/#others', 0],
    ['/', 0],
  ])('at %s it is scrolled to %d times', (at, times) => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    show(
      <Panel id="members" title="Members">
        inside
      </Panel>,
      { at },
    )
    expect(scroll).toHaveBeenCalledTimes(times)
  })
})

test('a pill of the header opens what it is about', () => {
  const { container } = show(
    <HeaderPill id="detail" name="Running jobs" className="" face="2 jobs">
      all of them
    </HeaderPill>,
  )
  expect(screen.getByRole('button', { name: '2 jobs' }).getAttribute('popovertarget')).toBe('detail')
  expect(container.querySelector('#detail')?.getAttribute('aria-label')).toBe('Running jobs')
})

test('light and dark are switched, and the way back is named', async () => {
  const { user } = show(<SchemeToggle />)
  const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme')
  await user.click(screen.getByRole('button', { name: 'Use dark colours' }))
  expect(scheme()).toBe('dark')
  await user.click(screen.getByRole('button', { name: 'Use light colours' }))
  expect(scheme()).toBe('light')
})

test('a page is named in the tab; without a name by the product alone', () => {
  let title: string | undefined = 'Segments'
  const { rerender } = runHook(() => usePageTitle(title))
  expect(document.title).toBe('Segments · Satsuma')
  title = 'Buyers'
  rerender()
  expect(document.title).toBe('Buyers · Satsuma')
  title = undefined
  rerender()
  expect(document.title).toBe('Satsuma')
})

test('the present goes on, and stops with whoever wanted to know it', () => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['Date', 'setInterval', 'clearInterval'] })
  const { result, unmount } = runHook(useNow)
  expect(result.current).toBe(1_000_000)
  act(() => vi.advanceTimersByTime(29_000))
  expect(result.current).toBe(1_000_000)
  act(() => vi.advanceTimersByTime(2_000))
  expect(result.current).toBe(1_030_000)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})
