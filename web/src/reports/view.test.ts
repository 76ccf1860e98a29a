import { readFileSync } from 'node:fs'
import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import { FRAMES } from '../../../src/reports/testing/frames.ts'
import { GALLERY, INSUFFICIENT } from '../../../src/reports/testing/gallery.ts'
import { HOSTILE_TEXT, hostile } from '../../../src/reports/testing/hostile.ts'
import { SAMPLE_CHARTS } from '../../../src/reports/testing/sample-charts.ts'
import { Legend, PanelDrawing } from './DrawnPanel'
import { ReportTable } from './ReportTable'
import { ReportView } from './ReportView'
import { type Block, drawPanel, formatsOf, type Panel, type Report, type Table } from './report'
import { TrustNotes } from './TrustNotes'

const rendered = (element: Parameters<typeof renderToStaticMarkup>[0]) =>
  renderToStaticMarkup(
    createElement(MantineProvider, null, createElement(MemoryRouter, null, element)),
  ).replaceAll(/<style.*?<\/style>/gs, '')
const view = (report: Report) => rendered(createElement(ReportView, { report }))
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found)
const text = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const formats = formatsOf({ timeZone: 'Europe/Berlin', currency: 'EUR' })
const panelsOf = (blocks: readonly Block[]): readonly Panel[] =>
  blocks.flatMap((block) =>
    block.kind === 'multiples' ? block.panels : block.kind in SAMPLE_CHARTS ? [block as Panel] : [],
  )
const PANELS = panelsOf(GALLERY.sections.flatMap(({ blocks }) => blocks))

describe('a report on a page', () => {
  const html = view(GALLERY)

  test('has its findings, what limits trust, its sections and how it was computed', () => {
    const page = text(html)
    for (const { sentence } of GALLERY.findings) expect(page).toContain(sentence)
    for (const note of GALLERY.trust) expect(page).toContain(note.text)
    for (const { title } of GALLERY.sections) expect(page).toContain(title)
    for (const { name } of GALLERY.method) expect(page).toContain(name)
  })

  test('names every place once, and its contents lead to its sections', () => {
    const ids = all(html, / id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const links = all(html, /href="#([^"]*)"/g)
    expect(links).toHaveLength(GALLERY.sections.length + 1)
    for (const link of links) expect(ids).toContain(link)
    for (const id of all(html, /aria-labelledby="([^"]*)"/g)) expect(ids).toContain(id)
  })

  test('gives every chart a menu and says in a sentence what is seen', () => {
    const charts = GALLERY.sections
      .flatMap(({ blocks }) => blocks)
      .filter(({ kind }) => kind === 'multiples' || kind in SAMPLE_CHARTS)
    expect(all(html, /<figure[^>]*(aria-labelledby)/g)).toHaveLength(charts.length)
    expect(all(html, /<summary aria-label="(Export[^"]*)"/g)).toHaveLength(charts.length)
  })

  test('says why there is no result and what would help, instead of findings', () => {
    const page = text(view(INSUFFICIENT))
    expect(page).toContain(INSUFFICIENT.insufficient?.reason)
    for (const remedy of INSUFFICIENT.insufficient?.remedies ?? []) expect(page).toContain(remedy)
    expect(page).not.toContain('What was found')
  })

  test('shows whatever the data hold as text', () => {
    const hostileReport = hostile(GALLERY)
    const page = view({ ...hostileReport, title: 'Hostile' })
    expect(page).not.toMatch(/<script|<img|<\/style/)
    expect(page).toContain('&lt;script&gt;')
    expect(HOSTILE_TEXT).toContain('<script>')
  })
})

test('what limits trust comes first', () => {
  const notes = [
    { level: 'sound', text: 'Fine.' },
    { level: 'warning', text: 'Wrong.' },
    { level: 'caution', text: 'Careful.' },
  ] as const
  const html = rendered(createElement(TrustNotes, { id: 'r', notes }))
  expect(all(html, /data-level="(\w+)"/g)).toEqual(['warning', 'caution', 'sound'])
  expect(text(html)).toMatch(/Warning\s+Wrong\.\s+Caution\s+Careful\.\s+Checked\s+Fine\./)
})

describe('a table', () => {
  const many: Table = {
    kind: 'table',
    title: 'Cells',
    columns: [
      { name: 'Cell', is: 'text' },
      { name: 'Customers', is: 'count', bar: true },
      { name: 'Share', is: 'share', interval: '95%' },
    ],
    rows: Array.from({ length: 30 }, (_, index) => [
      `cell ${index}`,
      index,
      { value: 0.5, low: 0.4, high: 0.6 },
    ]),
    total: ['All', 435, 1],
    note: 'Of 30.',
  }
  const html = rendered(createElement(ReportTable, { table: many, formats }))

  test('shows its first rows, its total and how many there are more', () => {
    expect(all(html, /(cell \d+)/g)).toHaveLength(20)
    expect(text(html)).toContain('Show the other 10 rows')
    expect(html).toMatch(/<tfoot>.*All.*435/s)
    expect(text(html)).toContain('Of 30.')
  })

  test('has heads over all cells of a column, and bars as long as their numbers', () => {
    expect(all(html, /<th scope="col"[^>]*colSpan="(\d)"/gi)).toEqual(['1', '2', '2'])
    expect(text(html)).toContain('95% interval')
    expect(all(html, /<rect[^>]*width="([\d.]+)"/g).map(Number)).toContain((100 * 19) / 29)
    expect(html).not.toMatch(/<tfoot>.*<rect/s)
  })

  test('of few rows is whole', () => {
    const few = { ...many, rows: many.rows.slice(0, 3) }
    expect(rendered(createElement(ReportTable, { table: few, formats }))).not.toContain('<button')
  })
})

describe('a drawing', () => {
  expect(PANELS.length).toBeGreaterThan(10)
  const css = readFileSync('web/src/reports/drawing.css', 'utf8')
  /** Classes that mark what something is and look as their element does. */
  const PLAIN = ['cell', 'cell-value', 'label', 'start', 'tick-mark']

  test.each(FRAMES)('for a page of $width px has a look for each of its classes', (frame) => {
    const drawings = PANELS.map((panel) => drawPanel(panel, frame))
    const classes = drawings.flatMap(({ body }) =>
      all(String(body), / class="([^"]*)"/g).flatMap((names) => names.split(' ')),
    )
    const tones = drawings.flatMap(({ legend }) => legend.map(({ tone }) => tone))
    const used = [...new Set([...classes, ...tones])].filter((name) => name !== '' && !PLAIN.includes(name))
    expect(used.filter((name) => !new RegExp(`\\.${name}\\b`).test(css))).toEqual([])
  })

  test('is named by its title and what is seen', () => {
    const [panel] = PANELS
    const drawing = drawPanel(panel!, FRAMES[0])
    const html = rendered(createElement(PanelDrawing, { panel: panel!, drawing }))
    expect(html).toMatch(/^.*<svg class="drawing"[^>]*role="img" aria-label="/s)
    expect(text(all(html, /aria-label="([^"]*)"/g)[0]!)).toBe(`${panel!.title}. ${panel!.description}`)
  })

  test('has a legend with a form for each entry, and none without entries', () => {
    const forms = ['box', 'line', 'dashed', 'dot', 'band'] as const
    const entries = forms.map((form, index) => ({ name: form, tone: `t${index}`, form }))
    const html = rendered(createElement(Legend, { entries }))
    expect(all(html, /<svg class="drawing (t\d)"/g)).toEqual(['t0', 't1', 't2', 't3', 't4'])
    expect(text(html).trim().split(/\s+/)).toEqual([...forms])
    expect(rendered(createElement(Legend, { entries: [] }))).not.toContain('<ul')
  })
})
