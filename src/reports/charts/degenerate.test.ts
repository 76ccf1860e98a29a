import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Panel } from '../chart.ts'
import type { Measure } from '../measure.ts'
import { FRAMES } from '../testing/frames.ts'
import { SAMPLE_CHARTS, type Sample } from '../testing/sample-charts.ts'
import { drawPanel, numbersOf } from './index.ts'

const KINDS = Object.keys(SAMPLE_CHARTS) as Panel['kind'][]
const NAMES = ['Alpha', 'Beta', 'Gamma']
const DEGENERATE: Readonly<Record<string, Sample>> = {
  nothing: { values: [], labels: [] },
  'labels without values': { values: [], labels: NAMES },
  'one point': { values: [3], labels: ['Alpha'] },
  'all equal': { values: [5, 5, 5, 5], labels: NAMES },
  zeros: { values: [0, 0, 0], labels: NAMES },
  negative: { values: [-3, -1, -10, -0.5], labels: NAMES },
  'both signs': { values: [-3, 4, -10, 12], labels: NAMES },
  huge: { values: [1e300, -1e300, 1.7e308, 1], labels: NAMES },
  tiny: { values: [1e-300, 2e-300, 0], labels: NAMES },
  'long labels': { values: [1, 2, 3], labels: ['word '.repeat(60), 'unbroken'.repeat(40), ''] },
  'right to left': { values: [1, 2, 3], labels: ['לקוחות נאמנים', 'عملاء مخلصون', 'mixed עברית text'] },
  markup: {
    values: [1, 2, 3],
    labels: ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'&amp;"],
  },
  'many values': { values: Array.from({ length: 3_000 }, (_, index) => (index * 37) % 101), labels: NAMES },
}

/** Throws where tags do not match or an attribute is not quoted; returns the attributes. */
function attributesOf(svg: string): readonly (readonly [name: string, value: string])[] {
  const open: string[] = []
  const attributes: [string, string][] = []
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [\w-]+="[^"<>]*")*)(\/?)>/g,
    (_, closing, tag, given, alone) => {
      if (closing && open.pop() !== tag) return `<${tag} not opened>`
      if (!closing && !alone) open.push(tag)
      for (const [, name, value] of given.matchAll(/ ([\w-]+)="([^"]*)"/g)) attributes.push([name!, value!])
      return ''
    },
  )
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]/)
  return attributes
}

function checkDrawing(panel: Panel): void {
  for (const frame of FRAMES) {
    const { body, height, width } = drawPanel(panel, frame)
    const attributes = attributesOf(String(body))
    expect(String(body)).not.toMatch(/NaN|Infinity|undefined|\[object/)
    expect(height).toBeGreaterThan(20)
    expect(height).toBeLessThan(4_000)
    expect(width).toBeLessThanOrEqual(frame.width)
    expect(attributes.filter(([name, value]) => isWrong(name, value))).toEqual([])
  }
}

/** What no browser could show, or a strict policy forbids. */
function isWrong(name: string, value: string): boolean {
  if (name === 'style') return true
  if (['width', 'height', 'r'].includes(name)) return !(Number(value) >= 0)
  if (['x', 'cx', 'y', 'cy'].includes(name)) return !(Math.abs(Number(value)) < 4_000)
  return false
}

describe.each(KINDS)('%s', (kind) => {
  test.each(Object.entries(DEGENERATE))('draws %s', (_, sample) => {
    const panel = SAMPLE_CHARTS[kind](sample)
    checkDrawing(panel)
    for (const { columns, rows } of numbersOf(panel)) {
      expect(rows.every((row) => row.length === columns.length)).toBe(true)
    }
  })

  test('draws whatever the numbers and their measure', () => {
    const measures: readonly Measure[] = ['count', 'share', 'money', 'number', 'day', 'instant']
    const sample = fc.record({
      values: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 6 }),
      labels: fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
      measure: fc.constantFrom(...measures),
    })
    fc.assert(
      fc.property(sample, (found) => checkDrawing(SAMPLE_CHARTS[kind](found))),
      // Its percentage is beyond all numbers.
      { numRuns: 40, examples: [[{ values: [-1.797693134862316e306], labels: [], measure: 'share' }]] },
    )
  })
})
