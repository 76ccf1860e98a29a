import { act, screen } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runHook, show } from '../testing/show'
import { Pager } from './Pager'
import { useCursorPages } from './use-cursor-pages'

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

interface ListProps {
  readonly nexts: readonly (string | null)[]
  readonly busy?: boolean
  readonly shown?: string
}

/** A list whose page of a number ends with the cursor of that number. */
function List({ nexts, busy = false, shown }: ListProps) {
  const pages = useCursorPages()
  return (
    <>
      <p>after {pages.after ?? 'nothing'}</p>
      <Pager pages={pages} next={nexts[pages.index] ?? null} busy={busy} {...(shown && { shown })} />
    </>
  )
}

describe('through a list', () => {
  test('on to the last page and back to the first', async () => {
    const { user } = show(<List nexts={['a', 'b', null]} />)
    expect([button('Newer').disabled, button('Older').disabled]).toEqual([true, false])
    await user.click(button('Older'))
    await user.click(button('Older'))
    expect(screen.getByText('after b')).toBeDefined()
    expect([button('Newer').disabled, button('Older').disabled]).toEqual([false, true])
    await user.click(button('Newer'))
    expect(screen.getByText('after a')).toBeDefined()
    await user.click(button('Newer'))
    expect(screen.getByText('after nothing')).toBeDefined()
  })

  test('that fits on one page there is nothing to press', () => {
    show(<List nexts={[null]} />)
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('and it says which part is shown, also of one page', () => {
    show(<List nexts={[null]} shown="1 to 3 of 3" />)
    expect(screen.getByRole('status').textContent).toBe('1 to 3 of 3')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('a second step waits for the first', () => {
    show(<List nexts={['a']} busy />)
    expect([button('Newer').disabled, button('Older').disabled]).toEqual([true, true])
  })

  test('in other words where its newest lines do not come first', () => {
    const pages = { after: undefined, index: 0, forward: () => {}, back: () => {} }
    show(<Pager pages={pages} next="a" busy={false} words={['First', 'Next']} />)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['First', 'Next'])
  })
})

test('the way through pages is a way: back undoes forward, and never goes before the first', () => {
  const steps = fc.array(fc.option(fc.stringMatching(/^[a-z]{1,3}$/), { nil: undefined }), { maxLength: 12 })
  fc.assert(
    fc.property(steps, (taken) => {
      const { result, unmount } = runHook(useCursorPages)
      const way: string[] = []
      for (const step of taken) {
        act(() => (step === undefined ? result.current.back() : result.current.forward(step)))
        if (step === undefined) way.pop()
        else way.push(step)
        expect([result.current.after, result.current.index]).toEqual([way.at(-1), way.length])
      }
      unmount()
    }),
    { numRuns: 20 },
  )
})
