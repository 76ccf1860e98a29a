import { expect, test } from 'vitest'
import { speaking, translate } from '../../language/index.ts'
import { drawNormal, randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { surveys } from './analysis.ts'
import { computeSurvey } from './compute.ts'
import { surveysOptions } from './options.ts'
import { codingsOf } from './scales.ts'

const PEOPLE = 90

/** Six questions that go together in threes, one of the second three the other way round; some are left out. */
function answers(): Readonly<Record<string, Float64Array>> {
  const random = randomFrom(4)
  const behind = [0, 1].map(() => Array.from({ length: PEOPLE }, () => drawNormal(random)))
  const near = (level: number) =>
    Math.round(Math.min(5, Math.max(1, 3 + 0.9 * level + 0.6 * drawNormal(random))))
  return Object.fromEntries(
    ['p1', 'p2', 'p3', 'q1', 'q2', 'q3'].map((name, place) => {
      const sign = name === 'q3' ? -1 : 1
      const given = behind[Math.floor(place / 3)]!.map((level) => near(sign * level))
      return [name, Float64Array.from(given, (answer, person) => (person % 13 === place ? 9 : answer))]
    }),
  )
}

const SCALES = [
  { scale: 'price', items: ['p1', 'p2', 'p3'], texts: { p1: 'Das ist zu teuer.' }, missing: [9] },
  { scale: 'trust', items: ['q1', 'q2', 'q3'], range: [1, 5] as [number, number] },
  { scale: 'single', items: ['p1'], missing: [9] },
]

function reportOn(written: object, columns = answers()) {
  const names = Object.keys(columns)
  const options = surveysOptions.parse({ samples: 50, ...written })
  const facts = names.map((name) => ({
    ...{ name, record: name, path: '', records: 1, numbers: 1, whole: 1, distinct: 1, low: 1, high: 5 },
    labels: [],
  }))
  const found = computeSurvey({
    raw: {
      profiles: Uint32Array.from({ length: PEOPLE }, (_, person) => person),
      columns: Object.values(columns),
    },
    names,
    codings: codingsOf(facts, options.scales),
    source: { kind: 'event', event: 'answered' },
    others: ['age'],
    options,
    seed: 1,
  })
  const context = { options, asOf: 0, calendar: { timeZone: 'UTC', weekStartsOn: 1 } as const }
  const { result } = resultOf(found)
  return {
    get report() {
      return { ...surveys.report(result, context), title: '', asOf: 0, timeZone: 'UTC' }
    },
  }
}

const NAMES = [/^([pq]\d(, )?)+$/, /^(\d )?(Price|Trust|Single)$/, 'age']

test.each([
  ['stated', { scales: SCALES }],
  ['proposed', {}],
  ['one that cannot be measured', { scales: SCALES.slice(2) }],
])('all that a report says is marked, scales being %s', (_, written) => {
  expect(unmarkedInReport(reportOn(written), NAMES)).toEqual([])
})

test('a report reads as German', () => {
  const { findings, trust } = speaking('de', () => reportOn({ scales: SCALES }).report)
  const [reliable, toMend] = findings.map(({ sentence }) => sentence)
  expect(reliable).toBe(
    'von 3 Skalen misst zuverlässig genug, um Menschen zu vergleichen, also mindestens 0,70 von 1: Price (0,82). Nicht jedoch Trust (−1,32) und Single.',
  )
  expect(toMend).toContain('q1 (umformulieren: sie hat mit den anderen wenig zu tun (Korrelation −0,07)).')
  expect(trust.map(({ text }) => text)).toContain(
    '21 Antworten liegen außerhalb des Bereichs der Skala (gilt als fehlend): q1 (7), q2 (7) und q3 (7). Die erste ist 9; Codes für keine Antwort gehören unter „missing“.',
  )
})

test('what a result keeps in English is said in German when it is read', () => {
  const kept =
    'No two columns look like answers on one scale of up to 11 points. "mood" holds texts (gut, schlecht): state their order as "answers" of a scale.'
  expect(speaking('de', () => translate(kept))).toBe(
    'Keine zwei Spalten sehen wie Antworten auf einer Skala von höchstens 11 Punkten aus. „mood“ enthält Texte (gut, schlecht): Geben Sie deren Reihenfolge als „answers“ einer Skala an.',
  )
})
