import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DueHeap } from './due-heap.ts'

const due = fc.record({
  at: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(-5, 1.9e12, 2 ** 52)),
  profile: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(2 ** 32 - 2)),
  group: fc.integer({ min: 0, max: 70_000 }),
})
type Due = ReturnType<typeof due.generate>['value']

function pop(heap: DueHeap): Due {
  const { at, profile, group } = heap
  heap.pop()
  return { at, profile, group }
}

const inOrder = (one: Due, other: Due) => one.at - other.at || one.profile - other.profile
const withoutGroup = ({ at, profile }: Due) => ({ at, profile })

it('hands out in order of instant and profile what was put in, however both take turns', () => {
  fc.assert(
    fc.property(fc.array(fc.option(due), { maxLength: 200 }), (steps) => {
      const heap = new DueHeap()
      const inside: Due[] = []
      const take = () => {
        const taken = pop(heap)
        expect(withoutGroup(taken)).toEqual(withoutGroup(inside.sort(inOrder)[0]!))
        const at = inside.findIndex((one) => JSON.stringify(one) === JSON.stringify(taken))
        expect(at, 'with a group of that profile').toBeGreaterThanOrEqual(0)
        inside.splice(at, 1)
      }
      for (const step of steps) {
        if (step) {
          heap.push(step.at, step.profile, step.group)
          inside.push(step)
        } else if (inside.length > 0) take()
        expect(heap.length).toBe(inside.length)
      }
      while (inside.length > 0) take()
      expect(heap.at).toBe(Number.POSITIVE_INFINITY)
    }),
  )
})

it('takes in more than it had room for, and is empty after as many', () => {
  const heap = new DueHeap()
  for (let index = 0; index < 10_000; index++) heap.push((index * 7_919) % 10_007, index, index)
  for (let index = 0, before = -1; index < 10_000; index++) {
    const { at, profile, group } = pop(heap)
    expect(at).toBeGreaterThanOrEqual(before)
    expect([(profile * 7_919) % 10_007, group]).toEqual([at, profile])
    before = at
  }
  heap.pop()
  expect(heap.length).toBe(0)
})
