import { act } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Asked } from '../testing/answers'
import { runHook } from '../testing/show'
import { useVersions } from './definitions'
import { MEMBERS_A_PAGE, type MembersAsked, useFirstMembers, useMemberPages } from './members'
import { useMovements, useMovementsSince } from './movements'
import { useProfileSearch, useTimeline, useTraitChanges } from './profiles'
import type { SegmentRow } from './segments'
import { useIssues } from './tracking'

const queries = (asked: readonly Asked[]) => asked.map(({ what, query }) => `${what}?${query}`)

/** Answers two pages: that after `c1` is the last. */
const paged = (name: string, first: readonly unknown[], second: readonly unknown[]) => {
  return ({ query }: Asked) =>
    query.get('after') === 'c1' ? { [name]: second, next: null } : { [name]: first, next: 'c1' }
}

const buyers = { id: 'buyers', name: 'buyers', kind: 'segment' } as SegmentRow

describe('a list that is read page by page goes on where it ended:', () => {
  test.each([
    [
      'events of a profile',
      () => useTimeline('email:a@b', 'order', { from: '2026-02-01', to: '2026-02-28' }),
      'GET /profiles/email%3Aa%40b/events',
      'events',
      'limit=25&event=order&from=2026-02-01&to=2026-03-01',
    ],
    ['events of all names', () => useTimeline('ada', ''), 'GET /profiles/ada/events', 'events', 'limit=25'],
    [
      'changes of a trait',
      () => useTraitChanges('ada', 'a b', true),
      'GET /profiles/ada/trait-changes',
      'changes',
      'limit=25&trait=a+b',
    ],
    [
      'found profiles',
      () => useProfileSearch('ä&b'),
      'GET /profiles',
      'profiles',
      'search=%C3%A4%26b&limit=25',
    ],
    ['issues', () => useIssues('no-identity'), 'GET /tracking/issues', 'issues', 'code=no-identity&limit=10'],
    [
      'movements',
      () => useMovements('plan/pro', 10),
      'GET /segments/plan%2Fpro/movements',
      'movements',
      'limit=10',
    ],
    [
      'versions',
      () => useVersions(buyers),
      'GET /definitions/segment/buyers/versions',
      'versions',
      'limit=20',
    ],
  ])('%s', async (_, use, what, name, query) => {
    const { result, asked } = runHook<Listed>(use as () => Listed, {
      answers: { [what]: paged(name, [1, 2], [3]) },
    })
    await expect.poll(() => result.current.data).toEqual([1, 2])
    expect(result.current.hasNextPage).toBe(true)
    await act(() => result.current.fetchNextPage())
    await expect.poll(() => result.current.data).toEqual([1, 2, 3])
    expect(result.current.hasNextPage).toBe(false)
    expect(queries(asked)).toEqual([`${what}?${query}`, `${what}?${query}&after=c1`])
  })
})

interface Listed {
  readonly data: readonly unknown[] | undefined
  readonly hasNextPage: boolean
  fetchNextPage(): Promise<unknown>
}

describe('movements since an instant', () => {
  const WHAT = 'GET /segments/buyers/movements'
  const read = async (answer: (asked: Asked) => unknown, since: number) => {
    const { result, asked } = runHook(() => useMovementsSince('buyers', since), {
      answers: { [WHAT]: answer },
    })
    await expect.poll(() => result.current.data).toBeDefined()
    return { data: result.current.data!, asked }
  }

  test('are read until one is older', async () => {
    const pages: Readonly<Record<string, object>> = {
      '': { movements: [{ at: 9 }, { at: 8 }], next: 'c1' },
      c1: { movements: [{ at: 7 }, { at: 3 }], next: 'c2' },
    }
    const { data, asked } = await read(({ query }) => pages[query.get('after') ?? ''], 5)
    expect(data.movements.map(({ at }) => at)).toEqual([9, 8, 7, 3])
    expect(data.completeSince).toBeUndefined()
    expect(asked).toHaveLength(2)
  })

  test('are all there where there are no more', async () => {
    const { data } = await read(() => ({ movements: [{ at: 9 }], next: null }), 0)
    expect([data.movements.length, data.completeSince]).toEqual([1, undefined])
  })

  test('are told to be incomplete where there are too many', async () => {
    let at = 1_000
    const { data, asked } = await read(() => ({ movements: [{ at: at-- }], next: `c${at}` }), 0)
    expect(asked).toHaveLength(5)
    expect(data.completeSince).toBe(996)
  })

  test('none at all are none', async () => {
    const { data } = await read(() => ({ movements: [], next: null }), 5)
    expect(data).toEqual({ movements: [], completeSince: undefined })
  })
})

describe('members', () => {
  const WHAT = 'GET /segments/plan%2Fpro/members'
  const asking: MembersAsked = { search: '', traits: [], sort: undefined, descending: false }
  const page = (...ids: number[]) => ({
    members: ids.map((profileId) => ({ profileId })),
    next: 'c1',
    size: 3,
  })

  test.each<[string, Partial<MembersAsked>, string]>([
    ['all of them', {}, 'limit=100'],
    ['those that are searched for', { search: 'a&b' }, 'limit=100&search=a%26b'],
    ['with some traits', { traits: ['plan', 'city'] }, 'limit=100&traits=plan%2Ccity'],
    ['by a trait', { sort: 'plan' }, 'limit=100&sort=plan'],
    [
      'by a trait, the most first',
      { sort: 'plan', descending: true },
      'limit=100&sort=plan&order=descending',
    ],
    ['by their number there is no other order', { descending: true }, 'limit=100'],
  ])('%s: %j', async (_, change, query) => {
    const { result, asked } = runHook(() => useFirstMembers('plan/pro', { ...asking, ...change }), {
      answers: { [WHAT]: page(1) },
    })
    await expect.poll(() => result.current.data).toBeDefined()
    expect(queries(asked)).toEqual([`${WHAT}?${query}`])
  })

  test('of a far page are asked for by how many are before; the one after it goes on from there', async () => {
    const at = { pages: [7] }
    const { result, asked, rerender } = runHook(() => useMemberPages('plan/pro', asking, at.pages), {
      answers: { [WHAT]: page(1) },
    })
    await expect.poll(() => result.current.get(7)).toBeDefined()
    at.pages = [7, 8]
    rerender()
    await expect.poll(() => result.current.get(8)).toBeDefined()
    expect(queries(asked)).toEqual([
      `${WHAT}?limit=100&skip=${7 * MEMBERS_A_PAGE}`,
      `${WHAT}?limit=100&after=c1`,
    ])
  })

  test('that are here are told, whatever is still on its way', async () => {
    const { result } = runHook(() => useMemberPages('plan/pro', asking, [0, 1]), {
      answers: { [WHAT]: ({ query }: Asked) => (query.has('skip') ? new Promise(() => {}) : page(1)) },
    })
    await expect.poll(() => [...result.current.keys()]).toEqual([0])
  })
})
