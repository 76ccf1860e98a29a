import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { segmentOverlap } from './index.ts'

let small: SmallWorkspace
beforeAll(async () => {
  small = await openSmallWorkspace()
})
afterAll(() => small.close())

test('everybody is in exactly one intersection, parts included', async () => {
  const found = await segmentOverlap(small.workspace, ['buyers', 'visitors', 'plan/pro'])
  expect(found.segments.map(({ id }) => id)).toEqual(['buyers', 'visitors', 'plan/pro'])
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  expect(sum(found.intersections.map(({ size }) => size))).toBe(found.profiles)
  expect(found.nonEmpty).toBe(found.intersections.length)
  for (const [place, { size }] of found.segments.entries()) {
    const inside = found.intersections.filter(({ sets }) => sets.includes(place))
    expect(sum(inside.map((one) => one.size))).toBe(size)
  }
  expect(found.intersections.some(({ sets }) => sets.includes(0) && sets.includes(1))).toBe(false)
})

test('a segment that is not there is refused', async () => {
  await expect(segmentOverlap(small.workspace, ['buyer'])).rejects.toMatchObject({
    problems: [{ code: 'command/not-found' }],
  })
})
