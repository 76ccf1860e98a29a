import { describe, expect, test } from 'vitest'
import type { Language } from '../../language/languages.ts'
import { drawPanel, numbersOf } from '../charts/index.ts'
import { formatsOf } from '../format/index.ts'
import { type Chart, type Report, renderHtml, renderText } from '../index.ts'
import { GALLERY, INSUFFICIENT } from '../testing/gallery.ts'
import { SAMPLE_CHARTS } from '../testing/sample-charts.ts'

/** A report whose own words are all `§`, so that what is left is said by pages. */
function wordless<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (KEPT.has(key) ? value : '§') as T
  if (Array.isArray(value)) return value.map((one) => wordless(one)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wordless(inner, name)])) as T
}
const KEPT = new Set([
  ...['kind', 'measure', 'is', 'level', 'tone', 'form', 'direction', 'arrangement', 'interval', 'band'],
  ...['timeZone', 'currency'],
])

const CHARTS: readonly Chart[] = Object.values(SAMPLE_CHARTS).map((make) =>
  make({ values: Array.from({ length: 70 }, (_, index) => index + 1), labels: ['§', '§§'] }),
)
const EMPTY = SAMPLE_CHARTS.lines({ values: [], labels: [] })
const LONG = {
  kind: 'table',
  columns: ['share', 'text', 'count'].map((is) => ({ name: '§', is: is as 'share' })),
  rows: Array.from({ length: 1_030 }, () => [{ value: 0.5, low: 0.4, high: 0.6 }, '§', 3]),
} as const
const REPORT = wordless<Report>({
  ...GALLERY,
  sections: [...GALLERY.sections, { title: '§', blocks: [...CHARTS, EMPTY, LONG] }],
})

const terminal = {
  columns: 60,
  colors: Object.fromEntries(
    ['bold', 'dim', 'green', 'yellow', 'red'].map((name) => [name, (text: string) => text]),
  ) as Record<'bold' | 'dim' | 'green' | 'yellow' | 'red', (text: string) => string>,
}
const shown = (report: Report) =>
  renderText(report, terminal, (columns, rows) =>
    [columns.map(({ name }) => name), ...rows].map((line) => `${line.join('|')}\n`).join(''),
  )
const page = (report: Report) =>
  renderHtml(report)
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<meta[^>]*>/g, '')
const both = (report: Report, language: Language) =>
  [report, wordless(INSUFFICIENT)]
    .map((one) => ({ ...one, language }))
    .flatMap((one) => [page(one), shown(one)])
    .join('\n')

/** Words of at least three letters that are neither markup nor formats of numbers. */
const wordsOf = (text: string) =>
  new Set(
    text
      .replaceAll(/aria-label="([^"]*)"/g, '>$1<')
      .replaceAll(/<[^>]*>/g, ' ')
      .match(/\p{L}{3,}/gu),
  )
/** They are the same in both languages. */
const SAME = /^(Satsuma|Europe|London|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Nov|UTC|GBP)$/

describe('what is said around a report', () => {
  test('is in the language of the report alone', () => {
    const english = wordsOf(both(REPORT, 'en'))
    const german = wordsOf(both(REPORT, 'de'))
    expect(english.size).toBeGreaterThan(30)
    expect([...german].filter((word) => english.has(word) && !SAME.test(word))).toEqual([])
  })

  test('is German where the report is', () => {
    const html = page({ ...GALLERY, language: 'de' })
    expect(html).toContain('<html lang="de">')
    for (const words of [
      ...['Was herauskam', 'Wie verlässlich das ist', '<b>Warnung</b>', 'In diesem Bericht'],
      ...['Wie gerechnet wurde', 'Die übrigen 20 Zeilen zeigen', 'Quelle: Hughes'],
      ...[
        'Tage und Zeiten gelten für Europe/London.',
        '<dd dir="auto">541.909</dd>',
        '9. Dezember 2011, 12:50',
      ],
    ])
      expect(html).toContain(words)
    expect(shown({ ...INSUFFICIENT, language: 'de' })).toMatch(
      /Stand: 9\. Dezember 2011.*Aus diesen Daten ergibt sich nichts\..*Was helfen würde/s,
    )
  })
})

test('charts name their numbers and what they leave out in the language of their report', () => {
  const frame = { width: 826, size: 'wide', formats: formatsOf({ timeZone: 'UTC', language: 'de' }) } as const
  const many = { values: Array.from({ length: 70 }, (_, index) => index + 1), labels: ['a'] }
  expect(String(drawPanel(SAMPLE_CHARTS.bars(many), frame).body)).toContain('10 weitere in der Tabelle unten')
  expect(drawPanel(SAMPLE_CHARTS.estimates(many), frame).legend.map(({ name }) => name)).toEqual([
    '95-%-Intervall, klar von „no difference“ entfernt',
    'nicht klar davon entfernt',
  ])
  const heads = (chart: Chart) => numbersOf(chart, 'de')[0]!.columns.map(({ name }) => name)
  expect(heads(SAMPLE_CHARTS.flow(many))).toEqual(['Von', 'Nach', 'Wie viele'])
  expect(heads(SAMPLE_CHARTS.histogram(many)).slice(0, 2)).toEqual(['x, von', 'bis'])
  expect(heads(SAMPLE_CHARTS.intersections(many))[0]).toBe('In genau diesen')
  expect(heads(SAMPLE_CHARTS.scatter(many))).toEqual(['Punkt', 'Gruppe', 'x', 'y'])
})
