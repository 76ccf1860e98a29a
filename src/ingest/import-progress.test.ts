import { describe, expect, test } from 'vitest'
import { type ImportProgress, ProgressMeter } from './import-progress.ts'

const MEGABYTE = 1_000_000

function begin(...sizes: readonly number[]) {
  const told: ImportProgress[] = []
  const meter = new ProgressMeter((progress) => told.push(progress))
  for (const size of sizes) meter.expect(size)
  return { meter, told, fractions: () => told.map(({ fraction }) => Math.round(1_000 * fraction) / 1_000) }
}

describe('the progress of an import', () => {
  test('moves with the first bytes that are read, before any row is staged', () => {
    const { meter, told } = begin(100 * MEGABYTE)
    meter.read(2 * MEGABYTE)
    meter.tellRead()
    expect(told).toEqual([
      { phase: 'reading', rows: 0, rowsPerSecond: 0, fraction: 0.002, remainingSeconds: undefined },
    ])
  })

  test('is not told of with every chunk', () => {
    const { meter, told } = begin(100 * MEGABYTE)
    for (let chunk = 0; chunk < 1_000; chunk += 1) {
      meter.read(100_000)
      meter.tellRead()
    }
    expect(told.length).toBeGreaterThan(25)
    expect(told.length).toBeLessThanOrEqual(50)
  })

  test('goes on with what is staged and published, until all is done', () => {
    const { meter, told, fractions } = begin(60, 40)
    meter.read(100)
    meter.tellRead()
    meter.staged(10, 50)
    meter.staged(10, 100)
    meter.published(1 / 2)
    meter.published(1)
    expect(fractions()).toEqual([0.1, 0.35, 0.6, 0.8, 1])
    expect(told.map(({ rows, phase }) => `${rows} ${phase}`)).toEqual([
      ...['0 reading', '10 reading', '20 reading', '20 publishing', '20 publishing'],
    ])
    expect(told.map(({ remainingSeconds }) => remainingSeconds === undefined)).toEqual([
      ...[true, false, false, false, false],
    ])
    expect(told.at(-1)?.remainingSeconds).toBe(0)
  })

  test('never exceeds what there is, where files grew or nothing is in them', () => {
    const { meter, fractions } = begin(0)
    meter.read(10)
    meter.tellRead()
    meter.staged(0, 10)
    expect(fractions()).toEqual([0.6, 0.6])
  })
})
