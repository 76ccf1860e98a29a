import { describe, expect, test } from 'vitest'
import type { Bars, Estimates, Flow, HeatMap, Lines, Panel } from '../chart.ts'
import { textWidth } from '../drawing/text-width.ts'
import { FRAMES } from '../testing/frames.ts'
import { drawPanel, numbersOf, withSharedAxes } from './index.ts'

const wide = (panel: Panel) => String(drawPanel(panel, FRAMES[0]).body)
const numbersIn = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, text]) => Number(text))
const said = { title: 'T', description: 'D' }

describe('bars', () => {
  const bars: Bars = {
    ...said,
    kind: 'bars',
    category: 'Group',
    labels: ['a', 'b', 'c'],
    value: { title: 'Customers', measure: 'count' },
    series: [{ name: 'Customers', values: [10, 20, null] }],
  }
  const lengths = (chart: Bars) => numbersIn(wide(chart), /<rect class="bar[^>]* width="([\d.]+)"/g)

  test('are as long as their values', () => {
    const [first, second, ...others] = lengths(bars)
    expect(second! / first!).toBeCloseTo(2, 2)
    expect(others).toEqual([])
  })

  test('begin at zero, also where all values are large', () => {
    const [first, second] = lengths({ ...bars, series: [{ name: '', values: [1_000, 1_010] }] })
    expect(second! / first!).toBeCloseTo(1.01, 2)
  })

  test('as shares fill the same length at each label', () => {
    const series = [
      { name: 'x', values: [1, 30, 5] },
      { name: 'y', values: [3, 10, 5] },
    ]
    const [a, b, c, d] = lengths({ ...bars, arrangement: 'shares', series })
    expect(a! + b!).toBeCloseTo(c! + d!, 1)
    expect(a! / (a! + b!)).toBeCloseTo(0.25, 2)
  })

  test('of one series tell their values, and those not spoken of fade', () => {
    const svg = wide({ ...bars, highlight: [1] })
    expect(svg).toContain('>20</text>')
    expect(svg.match(/class="bar rest"/g)).toHaveLength(1)
  })

  test('that stand lie down where a page is too narrow for their labels', () => {
    const months = Array.from({ length: 24 }, (_, month) => `Month number ${month}`)
    const chart: Bars = {
      ...bars,
      direction: 'up',
      labels: months,
      series: [{ name: '', values: months.map(() => 1) }],
    }
    const narrow = String(drawPanel(chart, FRAMES[1]).body)
    expect(new Set(numbersIn(narrow, /<rect class="bar[^>]* y="([\d.]+)"/g)).size).toBe(24)
  })

  test('beyond sixty are left to the table, which says so', () => {
    const labels = Array.from({ length: 100 }, (_, index) => `label ${index}`)
    const chart: Bars = { ...bars, labels, series: [{ name: '', values: labels.map((_, index) => index) }] }
    expect(wide(chart)).toContain('40 more in the table below')
    expect(numbersOf(chart)[0]!.rows).toHaveLength(100)
  })
})

describe('lines', () => {
  const lines: Lines = {
    ...said,
    kind: 'lines',
    x: { title: 'Month', measure: 'number' },
    y: { title: 'Share', measure: 'share', from: 0, to: 1 },
    series: [{ name: 'A', points: [1, 2, 3].map((x) => ({ x, y: 1 / x, low: 0, high: 1 })) }],
  }
  const path = (svg: string) => svg.match(/<path class="line" d="([^"]+)"/)![1]!

  test('go down where values do', () => {
    const ys = [...path(wide(lines)).matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y))
    expect(ys).toHaveLength(3)
    expect(ys[0]).toBeLessThan(ys[1]!)
    expect(ys[1]).toBeLessThan(ys[2]!)
  })

  test('in steps keep a value until the next point', () => {
    const [series] = lines.series
    const stepped: Lines = { ...lines, series: [{ ...series!, form: 'steps' }] }
    const ys = [...path(wide(stepped)).matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y))
    expect(ys[1]).toBe(ys[0])
    expect(ys[3]).toBe(ys[2])
    expect(ys).toHaveLength(5)
  })

  test('are interrupted where there is no value', () => {
    const points = [1, 2, 3, 4, 5].map((x) => ({ x, y: x === 3 ? null : x }))
    expect(wide({ ...lines, series: [{ name: 'A', points }] }).match(/class="line"/g)).toHaveLength(2)
  })

  test('of several series are named at their ends where there is room, above where there is not', () => {
    const [series] = lines.series
    const two: Lines = { ...lines, series: [series!, { ...series!, name: 'Second' }] }
    expect(wide(two)).toContain('>Second</text>')
    expect(drawPanel(two, FRAMES[0]).legend).toEqual([])
    expect(drawPanel(two, FRAMES[1]).legend.map(({ name }) => name)).toEqual(['A', 'Second'])
  })

  test('of many points keep their extremes', () => {
    const points = Array.from({ length: 50_000 }, (_, x) => ({ x, y: x === 31_234 ? 1 : 0.5 }))
    const drawn = path(wide({ ...lines, series: [{ name: 'A', points }] }))
    expect(drawn.length).toBeLessThan(60_000)
    expect(new Set([...drawn.matchAll(/ ([\d.]+)/g)].map(([, y]) => y)).size).toBe(2)
  })

  test('have the beginnings of months of the report’s zone at their axis', () => {
    const day = (text: string) => ({ x: Date.parse(text), y: 1 })
    const points = [day('2026-01-15T00:00:00Z'), day('2026-04-15T00:00:00Z')]
    const chart: Lines = { ...lines, x: { title: 'Day', measure: 'day' }, series: [{ name: 'A', points }] }
    const svg = String(drawPanel(chart, FRAMES[1]).body)
    expect([...svg.matchAll(/>(\w{3} 2026)</g)].map(([, month]) => month)).toEqual([
      'Feb 2026',
      'Mar 2026',
      'Apr 2026',
    ])
  })
})

describe('heat maps', () => {
  const map: HeatMap = {
    ...said,
    kind: 'heat-map',
    x: { title: 'x', labels: ['1', '2'] },
    y: { title: 'y', labels: ['a', 'b'] },
    value: { title: 'Value', measure: 'number' },
    cells: [
      [0.5, 1],
      [null, 3],
    ],
  }
  const shades = (chart: HeatMap) =>
    [
      ...wide(chart).matchAll(
        /class="cell ((?:heat|cold)-\d)" x="[\d.]+" y="[\d.]+" width="[\d.]+" height="29"/g,
      ),
    ].map(([, shade]) => shade)

  test('are darker where there is more, and empty where there is nothing', () => {
    expect(shades(map)).toEqual(['heat-0', 'heat-2', 'heat-9'])
  })

  test('name every column, aslant where there is no room beside each other', () => {
    const labels = Array.from({ length: 12 }, (_, index) => `Group number ${index}`)
    const chart = { ...map, x: { title: 'x', labels }, cells: [labels.map(() => 1), labels.map(() => 2)] }
    const svg = String(drawPanel(chart, FRAMES[1]).body)
    expect(labels.filter((label) => !svg.includes(`>${label}</text>`))).toEqual([])
    expect(svg.match(/transform="rotate\(-45 /g)).toHaveLength(12)
  })

  test('have another colour below their middle', () => {
    expect(shades({ ...map, middle: 1 })).toEqual(['cold-2', 'heat-0', 'heat-9'])
  })
})

test('flows are as thick as their values, and a stage as high as the larger of what comes and goes', () => {
  const flow: Flow = {
    ...said,
    kind: 'flow',
    measure: 'count',
    columns: ['a', 'b'].map((title) => ({ title, stages: ['one', 'two'] })),
    links: [
      { column: 0, from: 0, to: 0, value: 30 },
      { column: 0, from: 0, to: 1, value: 10 },
      { column: 0, from: 1, to: 1, value: 40 },
    ],
  }
  const [one, two, three, four] = numbersIn(wide(flow), /<rect class="bar[^>]* height="([\d.]+)"/g)
  expect(one).toBeCloseTo(two!, 1)
  expect(three! / one!).toBeCloseTo(0.75, 2)
  expect(four! / one!).toBeCloseTo(1.25, 2)
})

test.each([3, 4, 6])(
  'titles of %d columns of flows do not touch on a narrow page, and dates are whole',
  (count) => {
    const chart: Flow = {
      ...said,
      kind: 'flow',
      measure: 'count',
      columns: Array.from({ length: count }, () => ({ title: '23.10.2026', stages: ['one'] })),
      links: Array.from({ length: count - 1 }, (_, column) => ({ column, from: 0, to: 0, value: 1 })),
    }
    const svg = String(drawPanel(chart, FRAMES[1]).body)
    const titles = [...svg.matchAll(/class="axis-title (\w+)" x="([\d.]+)" y="(\d+)">23\.10\.2026</g)]
    expect(titles).toHaveLength(count)
    const width = textWidth('23.10.2026')
    const begins = titles.map(([, side, x, y]) => ({
      y,
      x: Number(x) - { start: 0, middle: width / 2, end: width }[side as 'start' | 'middle' | 'end'],
    }))
    for (const [place, { x, y }] of begins.entries()) {
      const next = begins.slice(place + 1).find((one) => one.y === y)
      if (next) expect(next.x - x).toBeGreaterThan(width)
    }
  },
)

test('estimates are strong only where their interval is clear of no difference', () => {
  const estimates: Estimates = {
    ...said,
    kind: 'estimates',
    category: 'Trait',
    value: { title: 'Ratio', measure: 'number', log: true },
    rows: [
      { name: 'clear', value: { value: 2, low: 1.5, high: 2.7 } },
      { name: 'not', value: { value: 1.2, low: 0.9, high: 1.6 } },
      { name: 'no interval', value: 4 },
    ],
    neutral: { at: 1, name: 'no difference' },
  }
  expect(wide(estimates).match(/<g class="t0">/g)).toHaveLength(1)
  expect(wide(estimates).match(/<g class="rest">/g)).toHaveLength(2)
})

test('thousands of points of a scatter are one path, and the table tells of their groups', () => {
  const points = Array.from({ length: 5_000 }, (_, index) => ({ x: index % 83, y: index % 61 }))
  const axis = { title: 'x', measure: 'number' } as const
  const chart: Panel = { ...said, kind: 'scatter', x: axis, y: axis, groups: [{ name: 'all', points }] }
  expect(wide(chart).length).toBeLessThan(120_000)
  expect(wide(chart).match(/h0/g)).toHaveLength(5_000)
  expect(numbersOf(chart)[0]!.rows).toEqual([['all', 5_000, expect.closeTo(41, 0), expect.closeTo(30, 0)]])
})

test('small multiples share their axes', () => {
  const panel = (values: readonly number[]): Bars => ({
    ...said,
    kind: 'bars',
    direction: 'up',
    category: 'Group',
    labels: values.map(String),
    value: { title: 'Value', measure: 'number' },
    series: [{ name: '', values }],
  })
  const shared = withSharedAxes([panel([1, 2]), panel([10, 40])]) as readonly Bars[]
  expect(shared.map(({ value }) => [value.from, value.to])).toEqual([
    [0, 40],
    [0, 40],
  ])
})

describe('under the pointer', () => {
  const titles = (panel: Panel) =>
    [...wide(panel).matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => text)
  const count = { title: 'Customers', measure: 'count' } as const
  const share = { title: 'Share', measure: 'share' } as const

  test.each<readonly [string, Panel, readonly string[]]>([
    [
      'bars say label, series and value',
      {
        ...said,
        kind: 'bars',
        category: 'Group',
        labels: ['a', 'b'],
        value: count,
        series: [
          { name: 'then', values: [10, null] },
          { name: 'now', values: [{ value: 1_200, low: 1_000, high: 1_400 }, 3] },
        ],
      },
      ['a, then: 10', 'a, now: 1,200 (1,000 to 1,400)', 'b, now: 3'],
    ],
    [
      'bars of shares say shares',
      {
        ...said,
        kind: 'bars',
        direction: 'up',
        arrangement: 'shares',
        category: 'Group',
        labels: ['a'],
        value: count,
        series: [
          { name: 'x', values: [1] },
          { name: 'y', values: [3] },
        ],
      },
      ['a, x: 25.0%', 'a, y: 75.0%'],
    ],
    [
      'points of lines say where they are, with their interval',
      {
        ...said,
        kind: 'lines',
        x: { title: 'Months', measure: { decimals: 0 } },
        y: share,
        series: [
          {
            name: 'All',
            points: [
              { x: 1, y: 0.5, low: 0.4, high: 0.6 },
              { x: 2, y: null },
            ],
          },
        ],
      },
      ['1: 50.0% (40.0% to 60.0%)'],
    ],
    [
      'points of several lines say of which',
      {
        ...said,
        kind: 'lines',
        x: { title: 'Day', measure: 'day' },
        y: share,
        series: ['A', 'B'].map((name) => ({ name, points: [{ x: Date.UTC(2026, 2, 3), y: 0.5 }] })),
      },
      ['A, 3 Mar 2026: 50.0%', 'B, 3 Mar 2026: 50.0%'],
    ],
    [
      'cells say their row and their column',
      {
        ...said,
        kind: 'heat-map',
        x: { title: 'x', labels: ['1', '2'] },
        y: { title: 'y', labels: ['Jan'] },
        value: share,
        cells: [[0.5, null]],
      },
      ['Jan, 1: 50.0%'],
    ],
    [
      'points with sizes say both values, others their group',
      {
        ...said,
        kind: 'scatter',
        x: count,
        y: share,
        groups: [
          { name: 'Loyal', points: [{ x: 3, y: 0.5, size: 2, label: 'Ada' }] },
          { name: 'Lost', points: [{ x: 1, y: 0.1 }] },
        ],
      },
      ['Loyal', 'Ada: Customers 3, Share 50.0%', 'Lost'],
    ],
    [
      'bins say from where to where',
      {
        ...said,
        kind: 'histogram',
        x: count,
        y: count,
        edges: [0, 10, 20],
        series: [{ name: '', values: [4, 5] }],
      },
      ['0 to 10: 4', '10 to 20: 5'],
    ],
    [
      'flows say from where to where, stages how many',
      {
        ...said,
        kind: 'flow',
        measure: 'count',
        columns: [
          { title: '', stages: ['one'] },
          { title: '', stages: ['two'] },
        ],
        links: [{ column: 0, from: 0, to: 0, value: 30 }],
      },
      ['one → two: 30', 'one: 30', 'two: 30'],
    ],
    [
      'intersections say of which sets they are',
      {
        ...said,
        kind: 'intersections',
        value: count,
        sets: [
          { name: 'a', size: 5 },
          { name: 'b', size: 5 },
        ],
        intersections: [
          { sets: [0, 1], size: 4 },
          { sets: [], size: 1 },
        ],
      },
      ['a + b: 4', 'none of them: 1'],
    ],
    [
      'estimates say their interval',
      {
        ...said,
        kind: 'estimates',
        category: 'Trait',
        value: share,
        rows: [
          { name: 'clear', value: { value: 0.5, low: 0.4, high: 0.6 } },
          { name: 'none', value: null },
        ],
      },
      ['clear: 50.0% (40.0% to 60.0%)'],
    ],
  ])('%s', (_, panel, expected) => {
    expect(titles(panel)).toEqual(expected)
  })

  test('points that are too near to be told apart say nothing', () => {
    const points = Array.from({ length: 2_000 }, (_, x) => ({ x, y: 0.5 }))
    expect(titles({ ...said, kind: 'lines', x: count, y: share, series: [{ name: 'A', points }] })).toEqual(
      [],
    )
  })
})
