import fc from 'fast-check'
import { expect, test } from 'vitest'
import { funnelHeight, layOutFunnel } from './funnel-layout'
import { keyOf, marksOf } from './result'

const counts = fc.array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 10 })
/** Nobody comes to a step who was not at the one before. */
const funnel = counts.map((all) => all.toSorted((a, b) => b - a))

test('bars stay within the drawing, and who was lost is beside who came', () => {
  fc.assert(
    fc.property(funnel, fc.integer({ min: 200, max: 2_000 }), (reached, width) => {
      const bars = layOutFunnel(reached, width)
      for (const { reached: end, before, y, height } of bars) {
        expect(end).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(before)
        expect(before).toBeLessThanOrEqual(width)
        expect(y + height).toBeLessThanOrEqual(funnelHeight(reached.length))
      }
      bars.slice(1).forEach((bar, index) => {
        expect(bar.y).toBeGreaterThan(bars[index]!.y + bars[index]!.height)
        expect(bar.before).toBe(bars[index]!.reached)
      })
    }),
  )
})

test('somebody is always seen, nobody never', () => {
  expect(layOutFunnel([1_000_000, 1, 0], 500).map(({ reached }) => reached)).toEqual([500, 3, 0])
})

test('who came to a step and who was lost before it are all who were at the one before', () => {
  fc.assert(
    fc.property(funnel, (reached) => {
      const marks = marksOf(reached.map((count) => ({ reached: count })))
      expect(new Set(marks.map(keyOf)).size).toBe(marks.length)
      for (const [step, count] of reached.entries()) {
        const own = marks.filter((mark) => mark.step === step).reduce((sum, mark) => sum + mark.count, 0)
        expect(own).toBe(reached[step - 1] ?? count)
      }
    }),
  )
})
