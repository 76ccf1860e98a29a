import { describe, expect, test } from 'vitest'
import { hullOf, layOutMap } from './clusters/map-layout'
import { axisTitles } from './clusters/result'
import { layOutFunnel } from './funnel/funnel-layout'
import { marksOf } from './funnel/result'
import { layOutGrid } from './heat-map/grid-layout'
import { keyOf, movementsOf } from './movements/result'
import { layOutSankey } from './movements/sankey-layout'
import { usualSegments } from './overlap/result'
import { layOutUpset } from './overlap/upset-layout'
import { layOutPareto } from './pareto/pareto-layout'
import { bestAt } from './pareto/result'
import { project } from './regions/projection'
import { withoutJump } from './regions/without-jump'
import { countryPath } from './regions/world-layout'
import { dayBefore, localDay, shiftDay } from './retention/days'
import { cohortCells, shownValue } from './retention/result'
import { fallingRanges, risingRanges, wholeRange } from './rfm/score-ranges'
import { readCells, writeCells } from './rfm/selection'

describe('heat maps', () => {
  test('numbers stand in cells that have room for them', () => {
    const asked = { rows: ['0–30 days'], columns: ['1', '2'], texts: ['1,234', '5'] }
    expect(layOutGrid({ ...asked, width: 800 })).toMatchObject({ told: true, columnLabels: ['1', '2'] })
    const narrow = layOutGrid({ ...asked, width: 150 })
    expect(narrow.told).toBe(false)
    expect(narrow.left + 2 * narrow.cell).toBeLessThanOrEqual(150)
  })

  test('scores say which values they stand for; of equal cuts one stands for none', () => {
    const write = String
    expect(risingRanges([1, 1, 3]).map((range) => wholeRange(range, 1, write))).toEqual([
      '1',
      undefined,
      '2–3',
      '4+',
    ])
    expect(fallingRanges([30, 90]).map((range) => [range.score, wholeRange(range, 0, write)])).toEqual([
      [3, '0–30'],
      [2, '31–90'],
      [1, '91+'],
    ])
  })

  test('cells come back from an address, but those that there are not', () => {
    const cells = [
      { recency: 5, frequency: 1 },
      { recency: 2, frequency: 3 },
    ]
    expect(readCells(writeCells(cells), 5)).toEqual(cells)
    expect(readCells('6-1.0-2.x.2-3', 5)).toEqual([{ recency: 2, frequency: 3 }])
  })
})

describe('cohorts', () => {
  const cohort = (period: number, active: number[]) => ({
    period,
    start: 0,
    customers: 10,
    active,
    money: active.map((count) => 5 * count),
  })

  test('have a cell for each period up to the present, the last of which is not over', () => {
    const found = { cohorts: [cohort(1, [10, 4, 2]), cohort(3, [8])], lastPeriod: 3, lastIsComplete: false }
    const { cells, ages } = cohortCells(found, 12)
    expect(ages).toBe(3)
    expect(cells.map((cell) => cell && [cell.active, cell.isWhole])).toEqual([
      [10, true],
      [4, true],
      [2, false],
      [8, false],
      null,
      null,
    ])
    expect(
      [...(['retention', 'customers', 'revenue'] as const)].map((shown) => shownValue(cells[1]!, shown)),
    ).toEqual([0.4, 4, 2])
  })

  test('begin on local days, and periods are those of the calendar', () => {
    expect(localDay(Date.UTC(2025, 11, 31, 23, 30), 'Europe/Berlin')).toBe('2026-01-01')
    expect(shiftDay('2025-11-01', 'month', 3)).toBe('2026-02-01')
    expect(shiftDay('2025-10-01', 'quarter', 1)).toBe('2026-01-01')
    expect(shiftDay('2025-12-29', 'week', 1)).toBe('2026-01-05')
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  })
})

describe('overlap', () => {
  test('shows as many intersections as have room, the bars on one scale', () => {
    const sets = [
      { name: 'Buyers', size: '10' },
      { name: 'Visitors', size: '7' },
    ]
    const plot = layOutUpset({ sets, sizes: [40, 20, 10, 5, 1], width: 130 })
    expect(plot.shown).toBe(3)
    expect(plot.bars.base - plot.barTop(40)).toBeCloseTo(2 * (plot.bars.base - plot.barTop(20)))
    expect(plot.dot(1) - plot.dot(0)).toBe(plot.row)
  })

  test('begins with the largest segments that are no parts', () => {
    const segment = (id: string, size: number, kind = 'segment') => ({ id, size, kind })
    expect(
      usualSegments([segment('a', 1), segment('p/x', 9, 'part'), segment('b', 5), segment('c', 0)]),
    ).toEqual(['b', 'a'])
  })
})

describe('movements', () => {
  const result = {
    parts: [
      { name: 'a', title: 'A' },
      { name: 'b', title: 'B' },
    ],
    counts: [
      [5, 2, 0],
      [0, 0, 0],
      [1, 0, 0],
    ],
  }

  test('are flows that somebody went, and the parts at both ends', () => {
    expect(movementsOf(result).map((movement) => [keyOf(movement), movement.count])).toEqual([
      ['0-0', 5],
      ['0-1', 2],
      ['new-0', 1],
      ['before-0', 7],
      ['before-new', 1],
      ['now-0', 6],
      ['now-1', 2],
    ])
  })

  test('are drawn as thick as they are many, between parts on two sides', () => {
    const { bands, stages, sides } = layOutSankey(result, { newcomers: 'New', write: String }, 800)
    expect(bands.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0, 1],
      [undefined, 0],
    ])
    expect(stages.map(({ side, part, label }) => [side, part, label])).toEqual([
      ['before', 0, 'A 7'],
      ['before', undefined, 'New 1'],
      ['now', 0, 'A 6'],
      ['now', 1, 'B 2'],
    ])
    expect(sides.before).toBeLessThan(sides.now)
  })
})

test('a funnel has who came and who was lost, as long as they are many', () => {
  expect(marksOf([{ reached: 10 }, { reached: 10 }, { reached: 4 }])).toEqual([
    { kind: 'reached', step: 0, count: 10 },
    { kind: 'reached', step: 1, count: 10 },
    { kind: 'reached', step: 2, count: 4 },
    { kind: 'lost', step: 2, count: 6 },
  ])
  expect(layOutFunnel([10, 4, 0], 500).map(({ reached, before }) => [reached, before])).toEqual([
    [500, 500],
    [200, 500],
    [0, 200],
  ])
})

test('the Pareto curve begins at nothing and ends with all; a share that nobody reaches is all', () => {
  const best = [
    { share: 0.5, customers: 1, from: 9, money: 0.9 },
    { share: 1, customers: 2, from: null, money: 1 },
  ]
  const layout = layOutPareto({ best, customers: 2 }, 600)
  expect(layout.points).toHaveLength(3)
  expect(layout.points[0]).toEqual({ x: layout.area.left, y: layout.area.bottom })
  expect(layout.points[2]).toEqual({ x: layout.area.right, y: layout.area.top })
  expect(layout.percentAt(layout.x(0.42))).toBe(42)
  expect([20, 50, 51].map((percent) => bestAt(best, percent)?.customers)).toEqual([1, 1, 2])
})

describe('the map', () => {
  test('is that of Natural Earth', () => {
    expect(project([0, 0])).toEqual([0, 0])
    // As PROJ has it: +proj=natearth.
    const [x, y] = project([180, 0])
    expect(x).toBeCloseTo(2.7354, 3)
    expect(y).toBe(0)
    expect(project([0, 90])[1]).toBeCloseTo(1.4224, 3)
  })

  test('draws what crosses the date line at both ends', () => {
    const ring = [
      [170, 10],
      [-170, 10],
      [-170, 20],
    ] as const
    expect(withoutJump(ring).map((part) => part.map(([longitude]) => longitude))).toEqual([
      [170, 190, 190],
      [-190, -170, -170],
    ])
    expect(withoutJump(ring.slice(1))).toHaveLength(1)
    expect(countryPath({ rings: [ring.slice(1)] }, 100).match(/M/g)).toHaveLength(1)
  })
})

describe('clusters', () => {
  test('have an outline without points inside', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
    ]
    expect(hullOf([...square, { x: 1, y: 1 }])).toHaveLength(4)
    expect(hullOf(square.slice(0, 2))).toHaveLength(2)
  })

  test('lie in the drawing, however far out some are', () => {
    const points = Array.from({ length: 400 }, (_, place) => ({
      x: place % 20,
      y: place % 7,
      cluster: place % 2,
    }))
    const groups = layOutMap([...points, { x: 1e6, y: 0, cluster: 0 }], 600)
    expect(groups.map(({ cluster }) => cluster)).toEqual([0, 1])
    expect(Math.max(...groups.flatMap(({ points: own }) => own.map(({ x }) => x)))).toBeLessThanOrEqual(600)
  })

  test('take the words of their axes from the report', () => {
    const blocks = [
      { kind: 'text' },
      { kind: 'scatter', x: { title: 'more orders' }, y: { title: 'less age' } },
    ]
    expect(axisTitles({ sections: [{ blocks }] })).toEqual(['more orders', 'less age'])
    expect(axisTitles(undefined)).toEqual(['', ''])
  })
})
