import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { CustomerBase, SegmentChange } from '../api/home'
import { cellAddress } from './cell-address'
import { directionOf, newsOf } from './change-parts'
import { mosaicOf } from './mosaic'

const change = (id: string, before: number, size: number, beyond = 0): SegmentChange => ({
  segment: { id, title: id },
  ...{ before, size, beyond },
})

test('news: what is unusual, and of the others as many as leave room', () => {
  const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => change(id, 1, 2))
  const { unusual, others: told } = newsOf([change('x', 1, 90, 3), change('y', 50, 2, 1), ...others])
  expect(unusual.map(({ segment }) => segment.id)).toEqual(['x', 'y'])
  expect(told.map(({ segment }) => segment.id)).toEqual(['a', 'b', 'c'])
})

it.each([
  [0, 5, 'began'],
  [5, 0, 'emptied'],
  [5, 6, 'grew'],
  [6, 5, 'shrank'],
])('from %i to %i it %s', (before, size, direction) => {
  expect(directionOf(change('a', before, size))).toBe(direction)
})

const part = (id: string) => ({ id, title: id.toUpperCase() })
const BASE: CustomerBase = {
  segmentations: [],
  columns: {
    name: 'stage',
    title: 'Stage',
    parts: [part('stage/new'), part('stage/old'), part('stage/none')],
  },
  rows: { name: 'tier', title: 'Tier', parts: [part('tier/high'), part('tier/low')] },
  cells: [
    [
      { profiles: 1, value: 100 },
      { profiles: 3, value: 12 },
    ],
    [
      { profiles: 0, value: 0 },
      { profiles: 4, value: 0 },
    ],
    [{ profiles: 0 }, { profiles: 0 }],
  ],
  measuring: false,
}

describe('the picture of everybody', () => {
  it('has widths and heights that are shares, and leaves out parts that nobody is in', () => {
    const { columns, isValued } = mosaicOf(BASE)
    expect(isValued).toBe(true)
    expect(columns.map(({ title, width }) => [title, width])).toEqual([
      ['STAGE/NEW', 0.5],
      ['STAGE/OLD', 0.5],
    ])
    expect(columns[0]?.cells.map(({ title, height, share }) => [title, height, share])).toEqual([
      ['STAGE/NEW · TIER/HIGH', 0.25, 0.125],
      ['STAGE/NEW · TIER/LOW', 0.75, 0.375],
    ])
    expect(columns[1]?.cells.map(({ height }) => height)).toEqual([1])
  })

  it('is darkest where each spends the most, lightest where nobody spends', () => {
    const steps = mosaicOf(BASE).columns.flatMap(({ cells }) => cells.map(({ step }) => step))
    expect(steps).toEqual([4, 1, 0])
  })

  it('shows how many they are where values are not known, and one cell a column without rows', () => {
    const { rows: _, ...one } = BASE
    const view = mosaicOf({ ...one, cells: [[{ profiles: 9 }], [{ profiles: 1 }], [{ profiles: 0 }]] })
    expect(view.isValued).toBe(false)
    expect(view.columns.flatMap(({ cells }) => cells.map(({ title, step }) => [title, step]))).toEqual([
      ['STAGE/NEW', 4],
      ['STAGE/OLD', 2],
    ])
  })

  it('is plain while values are computed', () => {
    const cells = [[{ profiles: 9 }, { profiles: 3 }], [{ profiles: 1 }, { profiles: 0 }], []]
    const { columns } = mosaicOf({ ...BASE, cells, measuring: true })
    expect(columns.flatMap((column) => column.cells.map(({ step }) => step))).toEqual([1, 1, 1])
  })

  const cell = fc.record(
    { profiles: fc.nat({ max: 1_000_000 }), value: fc.float({ min: 0, max: 2 ** 40, noNaN: true }) },
    { requiredKeys: ['profiles'] },
  )
  const cells = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

  it('has everybody in it once, whatever the numbers', () => {
    fc.assert(
      fc.property(cells, fc.boolean(), (counted, measuring) => {
        const { columns } = mosaicOf({ ...BASE, cells: counted, measuring })
        const parts = columns.flatMap((column) => column.cells)
        expect(sum(parts.map(({ profiles }) => profiles))).toBe(
          sum(counted.flat().map((one) => one.profiles)),
        )
        if (columns.length > 0) expect(sum(columns.map(({ width }) => width))).toBeCloseTo(1)
        for (const column of columns) {
          expect(sum(column.cells.map(({ height }) => height))).toBeCloseTo(1)
          for (const { share, height, step } of column.cells) {
            expect(share).toBeCloseTo(column.width * height)
            expect([0, 1, 2, 3, 4]).toContain(step)
          }
        }
      }),
    )
  })

  it('is never darker where each spends less', () => {
    fc.assert(
      fc.property(cells, (counted) => {
        const parts = mosaicOf({ ...BASE, cells: counted }).columns.flatMap((column) => column.cells)
        const byWorth = parts
          .map(({ profiles, value = 0, step }) => ({ each: value / profiles, step, profiles }))
          .toSorted((a, b) => a.each - b.each || a.profiles - b.profiles)
        const steps = byWorth.map(({ step }) => step)
        expect(steps).toEqual(steps.toSorted())
      }),
    )
  })

  it('of nobody is empty', () => {
    expect(mosaicOf({ segmentations: [], cells: [], measuring: true }).columns).toEqual([])
  })

  it('leads from each part to a segment of it', () => {
    const address = cellAddress({ parts: ['stage/new', 'tier/high'], title: 'Neu · Größte' })
    const text = Buffer.from(address.replace('/build?definition=', ''), 'base64url').toString()
    expect(JSON.parse(text)).toEqual({
      segment: 'new-high',
      title: 'Neu · Größte',
      when: {
        all: [
          { segmentation: 'stage', part: 'new' },
          { segmentation: 'tier', part: 'high' },
        ],
      },
    })
  })

  it('names a segment no longer than a name may be', () => {
    const long = `stage/${'x'.repeat(90)}`
    const [, encoded = ''] = cellAddress({ parts: [long], title: 'Long' }).split('=')
    const { segment, when } = JSON.parse(Buffer.from(encoded, 'base64url').toString())
    expect(segment).toHaveLength(60)
    expect(when).toEqual({ segmentation: 'stage', part: 'x'.repeat(90) })
  })
})
