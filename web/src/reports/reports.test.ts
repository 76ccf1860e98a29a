import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { csvOf } from '../charts/export/csv'
import { dataTable } from './data-tables'
import { figureParts } from './figure-parts'
import { forPages, inPageWords } from './page-words'
import { inPairs } from './ReportSection'
import { type Block, formatsOf, type Report, type Table } from './report'
import { columnWriter } from './table-columns'

const formats = formatsOf({ timeZone: 'Europe/Berlin', currency: 'EUR' })
const table: Table = {
  kind: 'table',
  columns: [
    { name: 'Group', is: 'text' },
    { name: 'Share', is: 'share', interval: '95%', bar: true },
    { name: 'Since', is: 'day' },
  ],
  rows: [
    ['=Loyal', { value: 0.5, low: 0.4, high: 0.6 }, Date.UTC(2026, 2, 2, 23, 30)],
    ['Lost', 0.25, null],
  ],
  total: ['All', 0.75, null],
}

test('a table of a report is read and downloaded with its intervals as columns, its total as a row', () => {
  const { columns, rows } = dataTable(table, formats)
  expect(columns.map(({ name }) => name)).toEqual([
    ...['Group', 'Share', 'Share, 95% interval, from', 'Share, 95% interval, to', 'Since'],
  ])
  expect(rows).toEqual([
    ['=Loyal', 0.5, 0.4, 0.6, Date.UTC(2026, 2, 2, 23, 30)],
    ['Lost', 0.25, null, null, null],
    ['All', 0.75, null, null, null],
  ])
  expect(csvOf([dataTable(table, formats)]).split('\r\n')[1]).toBe("'=Loyal,0.5,0.4,0.6,3 Mar 2026")
})

test('cells are written alike, with intervals and the length of their bars', () => {
  const [group, share] = table.columns.map((column, index) => columnWriter(column, index, table, formats))
  expect(group).toMatchObject({ kind: 'text', index: 0, isLong: false, hasBar: false })
  expect(share).toMatchObject({ hasInterval: true, hasBar: true, interval: '95% interval' })
  expect(share?.write({ value: 0.5, low: 0.4, high: 0.6 })).toEqual({
    text: '50.0%',
    interval: '40.0% to 60.0%',
    share: 1,
  })
  expect(share?.write(0.25)).toMatchObject({ share: 0.5, interval: '' })
  expect(share?.write('text')).toMatchObject({ text: '–', share: 0 })
  expect(group?.write(null).text).toBe('–')
})

test('a figure and its interval are apart', () => {
  const value = { value: 0.125, low: 0.11, high: 0.139 }
  expect(figureParts({ measure: 'share', value }, formats)).toEqual({
    text: '12.5%',
    interval: '11.0% to 13.9%',
  })
  expect(figureParts({ measure: 'money', value: 12 }, formats)).toEqual({ text: '€12.00' })
  expect(figureParts('orders.csv', formats)).toEqual({ text: 'orders.csv' })
})

test('two charts of a kind for which half the width is enough stand side by side, and nothing else does', () => {
  const [curve, lines] = [{ kind: 'curve' } as Block, { kind: 'lines' } as Block]
  const text = { kind: 'text', text: '' } as Block
  expect(inPairs([curve, curve, curve, text, text])).toEqual([[curve, curve], [curve], [text], [text]])
  expect(inPairs([curve, lines, lines])).toEqual([[curve], [lines, lines]])
  const bars = (direction: string, count: number) =>
    ({ kind: 'bars', direction, labels: Array.from({ length: count }, String) }) as unknown as Block
  expect(inPairs([bars('up', 5), bars('up', 8)])).toHaveLength(1)
  expect(inPairs([bars('up', 5), bars('up', 9)])).toHaveLength(2)
  expect(inPairs([bars('across', 5), bars('across', 5)])).toHaveLength(2)
  const heatMap = (count: number) =>
    ({ kind: 'heat-map', x: { labels: Array.from({ length: count }, String) } }) as unknown as Block
  expect(inPairs([heatMap(5), heatMap(6)])).toHaveLength(1)
  expect(inPairs([heatMap(5), heatMap(11)])).toHaveLength(2)
  expect(inPairs([])).toEqual([])
})

test('options are called as forms call them', () => {
  expect(inPageWords('Take --least-size 20, or the list (--out).')).toBe(
    'Take “Least size” 20, or the list (“Save as a model”).',
  )
  expect(inPageWords('A gap -- or two - stays.')).toBe('A gap -- or two - stays.')
  const command = 'In a workspace: satsuma analyze life-cycle --save-as life-cycle; or say --days.'
  expect(inPageWords(command)).toBe(command.replace('--days', '“Days”'))
})

test('a report for pages has its sentences in their words; what the data hold stays', () => {
  const report: Report = {
    title: 'T',
    asOf: 1,
    timeZone: 'UTC',
    about: [{ label: 'File', value: '--steps' }],
    findings: [{ sentence: 'Many.', advice: 'Look at --days 30.' }],
    insufficient: { reason: 'Too few.', remedies: ['Try --among.'] },
    trust: [{ level: 'caution', text: 'Without --without.' }],
    sections: [
      {
        title: 'S',
        lead: 'Say --cuts.',
        blocks: [
          { kind: 'list', items: ['--a'] },
          { kind: 'callout', tone: 'note', text: '--b' },
          { kind: 'facts', facts: [{ label: 'L', value: '--c' }] },
          { kind: 'table', columns: [{ name: 'N', is: 'text' }], rows: [['--d']], note: '--e' },
        ],
      },
    ],
    method: [],
  }
  const shown = forPages(report)
  expect(shown.findings).toEqual([{ sentence: 'Many.', advice: 'Look at “Days” 30.' }])
  expect(shown.insufficient?.remedies).toEqual(['Try “Only members of”.'])
  expect(shown.trust[0]?.text).toBe('Without “Leave out”.')
  expect(shown.sections[0]).toMatchObject({ lead: 'Say “Where scores end”.' })
  expect(shown.sections[0]?.blocks).toEqual([
    { kind: 'list', items: ['“A”'] },
    { kind: 'callout', tone: 'note', text: '“B”' },
    { kind: 'facts', facts: [{ label: 'L', value: '--c' }] },
    { kind: 'table', columns: [{ name: 'N', is: 'text' }], rows: [['--d']], note: '“E”' },
  ])
  expect(shown.about).toEqual(report.about)
})

/** What a file imports, and all that these import, by their names. */
function importsOf(file: string, known = new Set<string>()): ReadonlySet<string> {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)[^']*from '([^']+)'/gm,
  )) {
    const path = name.startsWith('.') ? resolve(dirname(file), name) : name
    if (known.has(path)) continue
    known.add(path)
    if (name.startsWith('.')) importsOf(path, known)
  }
  return known
}

test('what pages share with reports runs in a browser', () => {
  const imported = [...importsOf('web/src/reports/report.ts')]
  expect(imported).toContain('temporal-polyfill')
  expect(imported.filter((name) => name.startsWith('node:'))).toEqual([])
})
