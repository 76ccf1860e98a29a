import { expect, test } from 'vitest'
import { parseMapping } from '../../ingest/index.ts'
import { speaking } from '../../language/index.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { type Imported, subjectOfFile } from './subject.ts'

const leftOut = (column: string, count: number, value = '') => ({
  ...{ column, count, value, line: 1_002 },
  reason: 'no value',
})

const IMPORTED = {
  names: ['a.csv', 'b.csv'],
  mapping: parseMapping({
    file: { format: 'csv' },
    customer: { column: 'client', namespace: 'user_id' },
    time: { column: 'day', format: 'iso' },
    events: [{ name: 'order_completed', properties: { amount: 'total' } }],
  }),
  purchases: { event: 'order_completed', amount: 'amount' },
  summary: { rows: 5_000, rejectedRows: 7, profilesNew: 900 },
  leftOut: [
    leftOut('client', 3),
    leftOut('total', 1, 'abc'),
    leftOut('', 1),
    leftOut('total', 2),
    leftOut('x', 9),
  ],
  besides: [
    { event: 'order_cancelled', records: 12 },
    { event: 'login', records: 3 },
  ],
  doubts: [],
} as unknown as Imported

const reportOf = (imported: Imported) => {
  const { name = '', about = [], trust = [] } = subjectOfFile(imported)
  const frame = { asOf: 0, timeZone: 'UTC', findings: [], sections: [], method: [] }
  return { report: { title: name, about, trust, ...frame } }
}

const TABLE = {
  ...IMPORTED,
  names: ['a.csv', 'b.csv', 'c.csv'],
  mapping: { ...IMPORTED.mapping, events: [], time: undefined },
  purchases: undefined,
} as unknown as Imported

test.each([
  ['purchases', IMPORTED],
  ['a table', TABLE],
])('all that is said of a file of %s is marked', (_, imported) => {
  const marked = {
    get report() {
      return reportOf(imported).report
    },
  }
  expect(unmarkedInReport(marked, ['a.csv', 'a.csv and b.csv'])).toEqual([])
})

test('what is said of a file reads as German', () => {
  const { title, about, trust } = speaking('de', () => reportOf(IMPORTED).report)
  expect(title).toBe('a.csv und b.csv')
  expect(about.at(-1)).toEqual({ label: 'Ein Kauf ist', value: 'eine Zeile' })
  expect(about[2]).toEqual({ label: 'Spalten', value: 'Kunde = client, Datum = day, Betrag = total' })
  expect(trust.map(({ text }) => text)).toEqual([
    '3 Zeilen wurden wegen „client“ ausgelassen: no value (zuerst in Zeile 1.002).',
    '1 Wert von „total“ wurde ausgelassen: no value (zuerst in Zeile 1.002: „abc“).',
    '1 Zeile wurde ausgelassen: no value (zuerst in Zeile 1.002).',
    '2 Werte von „total“ wurden ausgelassen: no value (zuerst in Zeile 1.002).',
    'Aus anderen Gründen (1) wurden 9 weitere ausgelassen.',
    'Stornierte Bestellungen (12) sind keine Käufe und ändern hier keinen Betrag.',
    'Datensätze „login“ (3) sind keine Käufe und ändern hier keinen Betrag.',
  ])
})
