import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Held } from '../predicates/held.ts'
import { outlook } from './outlook.ts'

/** An answer that may change at each of some instants, and is then as told. */
type Course = readonly { readonly at: number; readonly value: boolean }[]

const course = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 8 })
  .chain((instants) =>
    fc.tuple(
      ...instants.sort((a, b) => a - b).map((at) => fc.record({ at: fc.constant(at), value: fc.boolean() })),
    ),
  )

function asOf(steps: Course, now: number): Held {
  return {
    value: steps.findLast(({ at }) => at <= now)?.value ?? false,
    until: steps.find(({ at }) => at > now)?.at ?? Number.POSITIVE_INFINITY,
  }
}

it('reaches the first instant at which an answer changes, or stops before it', () => {
  let reached = 0
  fc.assert(
    fc.property(fc.array(course, { maxLength: 5 }), fc.integer({ min: 1, max: 70 }), (courses, end) => {
      const answers = courses.map((steps) => asOf(steps, 0))
      const until = outlook(answers, (index, at) => asOf(courses[index]!, at), end)
      const changes = courses.flatMap((steps) => steps.filter(({ value }) => value).map(({ at }) => at))
      const change = Math.min(end, ...changes)
      const next = Math.min(end, ...answers.map((answer) => answer.until))
      expect(until).toBeLessThanOrEqual(change)
      expect(until).toBeGreaterThanOrEqual(next)
      reached += until === change && until > next ? 1 : 0
    }),
    { numRuns: 2_000 },
  )
  expect(reached).toBeGreaterThan(500)
})

it('stops where an answer cannot be had, and looks at sixteen instants at most', () => {
  const always = (_index: number, at: number) => ({ value: true, until: at + 1 })
  const answers = [{ value: true, until: 10 }]
  expect(outlook(answers, () => undefined, 100)).toBe(10)
  expect(outlook(answers, always, 100)).toBe(26)
  expect(outlook(answers, always, 20)).toBe(20)
  expect(outlook([], always, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
})
