import pico from 'picocolors'
import { describe, expect, test } from 'vitest'
import { table } from '../../cli/table.ts'
import { type Report, renderText } from '../index.ts'
import { GALLERY, INSUFFICIENT } from '../testing/gallery.ts'
import { hostile } from '../testing/hostile.ts'
import { blockBar, sparkline } from './block-bar.ts'
import { fold, places } from './terminal.ts'

function print(report: Report, columns?: number, colored = false): string {
  const terminal = { columns, colors: pico.createColors(colored) }
  return renderText(report, terminal, (...lines) => table(terminal, ...lines))
}

describe('a report in a terminal', () => {
  test('begins with what was found and how far to trust it', () => {
    const text = print(GALLERY, 80)
    const places = [
      'RFM of online-retail.csv',
      '48.3% (46.2% to 50.5%)  of last',
      'How far to trust this',
      'Who the customers are',
    ]
    const found = places.map((part) => text.indexOf(part))
    expect(found.every((place) => place >= 0)).toBe(true)
    expect(found).toEqual([...found].sort((a, b) => a - b))
  })

  test.each([40, 60, 80, 120])('is no wider than a terminal of %i columns', (columns) => {
    const wide = print(GALLERY, columns)
      .split('\n')
      .filter((line) => places(line) > columns)
    expect(wide).toEqual([])
  })

  test('has bars as long as their numbers', () => {
    const lines = print(GALLERY, 80).split('\n')
    const bar = (name: string) => lines.find((line) => line.startsWith(name))!.match(/█/g)!.length
    expect(bar('One-time buyers')).toBe(20)
    expect(bar('Promising')).toBe(8)
  })

  test('has definitions as they are written, line by line', () => {
    expect(print(GALLERY, 80)).toContain(
      'At risk\nsegment: at-risk\ntitle: At risk\nwhen:\n  all:\n    - event: order\n',
    )
  })

  test('leaves nothing out where nobody looks', () => {
    const text = print(GALLERY)
    expect(text).toContain('An affiliate with a rather long name that has to be broken')
    expect(text).not.toContain('more column')
  })

  test('leaves out columns where a terminal is too narrow, and says so', () => {
    expect(print(GALLERY, 60)).toMatch(/… and \d+ more columns/)
  })

  test('is plain without colours, and says the same with them', () => {
    const plain = print(GALLERY, 80)
    expect(plain).not.toContain('\u001B')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are such
    expect(print(GALLERY, 80, true).replace(/\u001B\[\d+m/g, '')).toBe(plain)
  })

  test('does nothing that the data command', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(print(hostile(GALLERY), 80)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/)
  })

  test('says why there is no result, and what would help', () => {
    const text = print(INSUFFICIENT, 80)
    expect(text).toContain('These data give no result.')
    expect(text).toContain('- A longer period')
  })
})

test('bars are measured in eighths of a place, and what is there is seen', () => {
  expect(blockBar(10, 20, 4)).toBe('██')
  expect(blockBar(-8, 16, 1)).toBe('▌')
  expect(blockBar(0.001, 20, 4)).toBe('▏')
  expect([blockBar(0, 20, 4), blockBar(null, 20, 4), blockBar(1, 0, 4)]).toEqual(['', '', ''])
})

test('heights are of all values that are compared, with gaps', () => {
  expect(sparkline([1, null, 8], 10)).toBe('▁ █')
  expect(sparkline([1, 1], 10)).toBe('▄▄')
  expect(sparkline([4, 4], 10, [1, 8])).toBe('▄▄')
  expect(sparkline(Array(100).fill(1), 10)).toHaveLength(10)
  expect(sparkline([], 10)).toBe('')
})

test('wide characters take two places, marks none', () => {
  expect(places('日本')).toBe(4)
  expect(places('e\u0301')).toBe(1)
  expect(fold('日本 日本 日本', 9)).toEqual(['日本 日本', '日本'])
})
