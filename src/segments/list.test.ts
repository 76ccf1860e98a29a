import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, SMALL_NOW, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { listSegmentPage, listSegments, showSegment } from './list.ts'

const DAY = 86_400_000

let small: SmallWorkspace
beforeAll(async () => {
  small = await openSmallWorkspace()
})
afterAll(() => small.close())

const IDS = ['buyers', 'nobody', 'visitors', 'plan/pro', 'plan/free', 'plan/none']

test('segments come by name, then the parts of each segmentation in its order, page by page as well', async () => {
  const all = await listSegments(small.workspace)
  expect(all.map(({ id, size }) => [id, size])).toEqual([
    ...[
      ['buyers', 31],
      ['nobody', 0],
      ['visitors', 9],
    ],
    ...[
      ['plan/pro', 10],
      ['plan/free', 10],
      ['plan/none', 20],
    ],
  ])
  const pages: string[] = []
  for (let after: Parameters<typeof listSegmentPage>[1] = {}; ; ) {
    const page = await listSegmentPage(small.workspace, { ...after, limit: 4 })
    if (page.length === 0) break
    pages.push(...page.map(({ id }) => id))
    after = { after: page.at(-1)!.place }
  }
  expect(pages).toEqual(IDS)
})

test('sizes over time are of each segment its own, as far back as is asked for', async () => {
  const sizesOf = async (sizesAfter?: number) =>
    Object.fromEntries(
      (await listSegments(small.workspace, { sizesAfter })).map(({ id, sizes }) => [id, sizes] as const),
    )
  const all = await sizesOf()
  expect(IDS.map((id) => all[id]!.length)).toEqual(IDS.map(() => 14))
  for (const id of IDS) {
    const instants = all[id]!.map(({ at }) => at)
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
  }
  expect(all['plan/pro']!.at(-1)).toEqual({ at: SMALL_NOW, size: 10 })
  const since = SMALL_NOW - 100 * DAY
  const some = await sizesOf(since)
  for (const id of IDS) expect(some[id]).toEqual(all[id]!.filter(({ at }) => at > since))
  expect(Object.values(await sizesOf(SMALL_NOW)).flat()).toEqual([])
})

test('one segment is told as it is in the list', async () => {
  const listed = await listSegments(small.workspace)
  for (const id of ['buyers', 'plan/free']) {
    const { definition, versions, ...shown } = await showSegment(small.workspace, id)
    expect(shown).toEqual(listed.find((one) => one.id === id))
    expect(versions).toMatchObject([{ version: 1, savedBy: 'ada@example.org', definition }])
  }
  const since = SMALL_NOW - 60 * DAY
  const { sizes } = await showSegment(small.workspace, 'buyers', { sizesAfter: since })
  expect(sizes.every(({ at }) => at > since)).toBe(true)
  expect(sizes.length).toBeGreaterThan(1)
})
