import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '../api/client'
import { NotFoundPage } from '../frame/NotFoundPage'
import { show } from '../testing/show'
import { CodeBlock } from './CodeBlock'
import { CopyText } from './CopyText'
import { ErrorState } from './ErrorState'
import { FailurePage } from './FailurePage'
import { Loaded } from './Loaded'
import { More } from './More'

const refused = new ApiError(404, {
  ...{
    code: 'segments/not-found',
    path: [],
    message: 'There is no such segment.',
    mend: 'Look at the list.',
  },
})

describe('what went wrong', () => {
  test('is said with what to do about it and its code', () => {
    show(<ErrorState error={refused} />)
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toBe('There is no such segment.Look at the list.segments/not-found')
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('heading')).toBeNull()
  })

  test('is tried again where that is of use', async () => {
    const onRetry = vi.fn()
    const { user } = show(<ErrorState error={refused} onRetry={onRetry} />)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledTimes(1)
  })

  test('is the heading where it is all there is of a page, with a way out', async () => {
    const { user, where } = show(<ErrorState page error={refused} />, { at: '/segments/x' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no such segment.')
    expect(document.title).toBe('There is no such segment. · Satsuma')
    await user.click(screen.getByRole('link', { name: 'Go to the home page' }))
    expect(where()).toBe('/')
  })

  test.each([
    [new TypeError('x is undefined'), 'x is undefined'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
  ])('is said of whatever was thrown: %s', (error, message) => {
    show(<ErrorState error={error} />)
    expect(screen.getByRole('alert').textContent).toBe(`${message}Load the page again.page/failed`)
  })
})

function Broken(): never {
  throw new Error('It broke.')
}

test('in place of a page that could not be drawn is why', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  const router = createMemoryRouter([{ path: '*', Component: Broken, ErrorBoundary: FailurePage }])
  render(
    <MantineProvider env="test">
      <RouterProvider router={router} />
    </MantineProvider>,
  )
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('It broke.')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
  errors.mockRestore()
})

describe('what was asked for', () => {
  const query = { data: undefined as string | undefined, error: null as unknown, refetch: vi.fn() }
  const loaded = (change: Partial<typeof query>) =>
    show(
      <Loaded query={{ ...query, ...change }} height={10}>
        {(data) => <p>got {data}</p>}
      </Loaded>,
    )

  test('is not there yet', () => {
    loaded({})
    expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  })

  test.each(['a', ''])('is there: %j', (data) => {
    loaded({ data })
    expect(screen.getByText(`got ${data}`.trim())).toBeDefined()
    expect(screen.queryByRole('status')).toBeNull()
  })

  test('could not be had, and is asked for again', async () => {
    const refetch = vi.fn()
    const { user } = loaded({ error: refused, refetch })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(refetch).toHaveBeenCalledTimes(1)
  })

  test('stays when it cannot be had anew', () => {
    loaded({ data: 'a', error: refused })
    expect(screen.getByText('got a')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('more of a list', () => {
  const query = {
    ...{ hasNextPage: true, isFetchingNextPage: false, isFetchNextPageError: false },
    ...{ error: null as unknown, fetchNextPage: vi.fn() },
  }

  test('is asked for where there is more', async () => {
    const fetchNextPage = vi.fn()
    const { user } = show(<More query={{ ...query, fetchNextPage }} noun="events" />)
    await user.click(screen.getByRole('button', { name: 'Show more events' }))
    expect(fetchNextPage).toHaveBeenCalledTimes(1)
  })

  test('is not offered where there is none', () => {
    const { container } = show(<More query={{ ...query, hasNextPage: false }} noun="events" />)
    expect(container.textContent).toBe('')
  })

  test('is not asked for twice', async () => {
    const fetchNextPage = vi.fn()
    const { user } = show(<More query={{ ...query, isFetchingNextPage: true, fetchNextPage }} noun="calls" />)
    await user.click(screen.getByText('Show more calls'))
    expect(fetchNextPage).not.toHaveBeenCalled()
  })

  test('that could not be had says why, and is asked for again', () => {
    show(<More query={{ ...query, isFetchNextPageError: true, error: refused }} noun="events" />)
    expect(screen.getByRole('alert').textContent).toBe('There is no such segment. Look at the list.')
    expect(screen.getByRole('button', { name: 'Show more events' })).toBeDefined()
  })
})

describe('a text to copy', () => {
  test('is in the clipboard afterwards, and the button says so', async () => {
    const { user } = show(<CopyText text="wk_1" label="the key" />)
    await user.click(screen.getByRole('button', { name: 'Copy the key' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeDefined()
    expect(await navigator.clipboard.readText()).toBe('wk_1')
  })

  test('stands in lines that are reached by keyboard, as they scroll', async () => {
    const { user } = show(<CodeBlock label="Lines for curl" text={'curl <a>\n  -d 1'} />)
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Lines for curl' }))
    expect(document.activeElement?.textContent).toBe('curl <a>\n  -d 1')
  })
})

test('an address that leads nowhere says so and leads home', async () => {
  const { user, where } = show(<NotFoundPage />, { at: '/nowhere' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is nothing here')
  expect(document.title).toBe('Not found · Satsuma')
  await user.click(screen.getByRole('link', { name: 'Go to the home page' }))
  expect(where()).toBe('/')
})
