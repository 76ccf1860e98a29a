import { act, screen } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runHook, show } from '../testing/show'
import { useBusyArea, useCalm, useCalmList } from './use-calm'

function Area() {
  const { isBusy, area } = useBusyArea()
  return (
    <>
      <div {...area}>
        <button type="button">inside</button>
      </div>
      <button type="button">outside</button>
      <p>{isBusy ? 'busy' : 'calm'}</p>
    </>
  )
}

describe('somebody is busy', () => {
  test('while they point at it', async () => {
    const { user } = show(<Area />)
    await user.hover(screen.getByText('inside'))
    expect(screen.getByText('busy')).toBeDefined()
    await user.unhover(screen.getByText('inside'))
    expect(screen.getByText('calm')).toBeDefined()
  })

  test('but not when a finger touched it', async () => {
    const { user } = show(<Area />)
    await user.pointer([{ keys: '[TouchA]', target: screen.getByText('inside') }])
    expect(screen.getByText('calm')).toBeDefined()
  })
})

describe('what is shown', () => {
  const run = (first: string, keyOf?: (of: string) => unknown) => {
    const now = { latest: first, isBusy: false }
    const hook = runHook(() => useCalm(now.latest, now.isBusy, keyOf))
    const become = (change: Partial<typeof now>) => {
      Object.assign(now, change)
      hook.rerender()
    }
    const seen = () => [hook.result.current.shown, hook.result.current.isHeld]
    return { become, seen, release: () => act(() => hook.result.current.release()) }
  }

  test('is the latest while nobody is busy there', () => {
    const { become, seen } = run('a')
    become({ latest: 'b' })
    expect(seen()).toEqual(['b', false])
  })

  test('waits while somebody is, until they want the latest or go', () => {
    const { become, seen, release } = run('a')
    become({ isBusy: true })
    become({ latest: 'b' })
    expect(seen()).toEqual(['a', true])
    release()
    expect(seen()).toEqual(['b', false])
    become({ latest: 'c' })
    expect(seen()).toEqual(['b', true])
    become({ isBusy: false })
    expect(seen()).toEqual(['c', false])
  })

  test('is not news where what matters is the same', () => {
    const { become, seen } = run('a1', (text) => text[0])
    become({ isBusy: true })
    become({ latest: 'a2' })
    expect(seen()).toEqual(['a1', false])
    become({ latest: 'b1' })
    expect(seen()).toEqual(['a1', true])
  })
})

describe('a list to which items come in front', () => {
  const run = (first: readonly string[]) => {
    const now = { keys: first, isBusy: true }
    const hook = runHook(() => useCalmList(now.keys, now.isBusy))
    const become = (change: Partial<typeof now>) => {
      Object.assign(now, change)
      hook.rerender()
      return hook.result.current.fresh
    }
    return { become, hook }
  }

  test('keeps back how many came while somebody is busy there', () => {
    const { become, hook } = run(['b', 'a'])
    expect(become({ keys: ['d', 'c', 'b', 'a'] })).toBe(2)
    act(() => hook.result.current.release())
    expect(hook.result.current.fresh).toBe(0)
    expect(become({ keys: ['e', 'd', 'c', 'b', 'a'] })).toBe(1)
    expect(become({ isBusy: false })).toBe(0)
  })

  test('keeps nothing back of a list that is read only now, or of others', () => {
    expect(run([]).become({ keys: ['b', 'a'] })).toBe(0)
    expect(run(['b', 'a']).become({ keys: ['y', 'x'] })).toBe(0)
    expect(run(['b', 'a']).become({ keys: [] })).toBe(0)
  })

  test('never keeps back more than came', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (old, come) => {
        const keys = Array.from({ length: old + come }, (_, index) => `${old + come - index}`)
        const { become, hook } = run(keys.slice(come))
        expect(become({ keys })).toBe(old === 0 ? 0 : come)
        hook.unmount()
      }),
      { numRuns: 20 },
    )
  })
})
