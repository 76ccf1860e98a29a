import { describe, expect, it, test } from 'vitest'
import { speaking } from '../language/index.ts'
import { inPseudo, unmarkedIn } from '../language/testing/pseudo.ts'
import {
  ERRORS,
  type ErrorCode,
  keepProblem,
  type Problem,
  problem,
  renamed,
  translateProblem,
} from './index.ts'
import type { ErrorEntry } from './table.ts'

type Params = Readonly<Record<string, unknown>>

/** Names and values that are no words. */
const BLANK = '…'

/** Parameters of which a problem says other sentences, each of these in turn. */
const VARIANTS: readonly Params[] = [
  { nearest: undefined, size: 5, most: 2, separated: false, joiner: 'all', store: 'control' },
  { nearest: BLANK, size: 1, most: 1, separated: true, joiner: 'any', store: 'analytical' },
  { size: 0, what: 'tracking', status: 'archived', move: 'pause', known: '', events: [] },
  { what: 'connecting', status: 'paused', move: 'restore' },
]

/** Parameters that are lists or tables, by the code where a name alone does not tell. */
const LISTS: Params = {
  events: [BLANK],
  users: [
    { kind: 'segment', name: BLANK },
    { kind: 'metric', name: BLANK },
  ],
  lengths: { '…': 3 },
}

function paramsOf(code: string, variant: Params): unknown {
  const known = code.startsWith('analysis/') ? { known: [BLANK] } : {}
  const given: Params = { ...LISTS, ...variant, ...known }
  return new Proxy(given, { get: (_all, name: string) => (name in given ? given[name] : BLANK) })
}

describe.each(Object.entries(ERRORS))('%s', (code, entry) => {
  it('says nothing that could not be said in another language', () => {
    const { message, mend } = entry as unknown as ErrorEntry<unknown>
    const said = inPseudo(() =>
      VARIANTS.map((variant) => [message(paramsOf(code, variant)), mend(paramsOf(code, variant))]),
    )
    expect(unmarkedIn(said, (text) => text === BLANK)).toEqual([])
  })
})

const inGerman = <T>(work: () => T): T => speaking('de', work)

test.each<[code: ErrorCode, params: Params, message: string, mend: string]>([
  [
    'command/still-used',
    { noun: 'metric', name: 'spent', users: [{ kind: 'segment', name: 'loyal' }] },
    'Kennzahl „spent“ wird noch verwendet von: Segment „loyal“.',
    'Nehmen Sie es dort zuerst heraus, oder entfernen Sie dies: satsuma segments remove loyal',
  ],
  [
    'command/other-status',
    { noun: 'segment', name: 'loyal', status: 'paused', move: 'restore' },
    'Segment „loyal“ ist pausiert und kann nicht wiederhergestellt werden.',
    'Fortsetzen: satsuma segments resume loyal',
  ],
  [
    'definition/type',
    { expected: 'a number', found: 'a list' },
    'Erwartet: eine Zahl, gefunden: eine Liste.',
    'Hier gehört eine Zahl hin.',
  ],
  [
    'drafts/too-small',
    { size: 1, least: 20 },
    'Es hätte 1 Mitglied: Bei weniger als 20 ist das Verhalten vor allem Zufall, und einzelne Menschen könnten erkennbar sein.',
    'Lockern Sie die Bedingung, die am meisten ausschließt, es sei denn, es sollen wenige sein.',
  ],
  [
    'jobs/busy',
    { kind: 'evaluation', most: 1 },
    'Es läuft schon ein Auftrag dieser Art: Auswertung.',
    'Warten Sie, bis der Auftrag fertig ist, oder brechen Sie ihn ab: GET /api/v1/jobs',
  ],
])('%s in German', (code, params, message, mend) => {
  const said = inGerman(() => problem(code, params as never))
  expect(said).toMatchObject({ message, mend })
})

test('a problem that was kept is said in German with what it names', () => {
  const kept = [
    problem('ingest/column-not-found', {
      file: 'orders.csv',
      column: 'wen',
      nearest: 'when',
      known: 'who, when',
    }),
    problem('analysis/invalid-option', { option: '--definition', detail: 'It is no segment.' }),
    problem('ingest/file-too-broken', { file: 'orders.csv', detail: 'it is no text' }),
  ]
  expect(kept.map(({ message }) => message)).toEqual([
    'The file orders.csv has no column "wen".',
    '--definition: It is no segment.',
    'The file orders.csv does not look like a table: it is no text.',
  ])
  expect(inGerman(() => kept.map(translateProblem)).map(({ message }) => message)).toEqual([
    'Die Datei orders.csv hat keine Spalte „wen“.',
    '--definition: Das ist kein Segment.',
    'Die Datei orders.csv sieht nicht wie eine Tabelle aus: Sie ist kein Text.',
  ])
})

test('how to mend a kept problem is recognised, however short it is', () => {
  const kept = problem('definition/missing-field', { field: 'when' })
  expect(inGerman(() => translateProblem(kept)).mend).toBe('Fügen Sie das Feld „when“ hinzu.')
})

test('commands stay as they are in what is to be done about a problem that was kept', () => {
  const kept = problem('command/not-found', { noun: 'segment', name: 'vips', nearest: undefined })
  expect(kept.mend).toBe('List what there is: satsuma segments list')
  expect(inGerman(() => translateProblem(kept)).mend).toBe('Alle anzeigen: satsuma segments list')
})

const asKept = (of: Problem) => JSON.parse(JSON.stringify(keepProblem(of)))

test('a problem that was kept is said again of what it was built of: names in it are names, be they words of ours', () => {
  const problems = [
    problem('command/not-found', { noun: 'segment', name: 'a number', nearest: 'text' }, ['when']),
    problem('ingest/too-many-columns', { columns: 12_345, most: 1_000 }),
  ]
  expect(problems.map(asKept).map(translateProblem)).toEqual(problems)
  expect(inGerman(() => problems.map(asKept).map(translateProblem))).toMatchObject([
    { message: 'Segment „a number“ gibt es nicht.', mend: 'Meinten Sie „text“?', path: ['when'] },
    { message: 'Die Zuordnung liest 12.345 Spalten; 1.000 sind möglich.' },
  ])
})

test('a problem of another version, built of something else, is told as it was kept', () => {
  const { code, path, message, mend } = problem('command/still-used', {
    noun: 'metric',
    name: 'spent',
    users: [{ kind: 'segment', name: 'loyal' }],
  })
  const kept = { code, path, message, mend, params: { noun: 'metric' } }
  expect(translateProblem(kept)).toEqual({ code, path, message, mend })
})

test('a problem with other names in it is kept with those', () => {
  const problems = [
    problem('ingest/file-empty', { file: '/tmp/u1' }),
    { ...problem('ingest/file-empty', { file: '/tmp/u1' }) },
  ].map((one) => renamed(one, (text) => text.replaceAll('/tmp/u1', 'orders.csv')))
  expect(problems.map(({ message }) => message)).toEqual(Array(2).fill('The file orders.csv holds no rows.'))
  expect(asKept(problems[0]!).params).toEqual({ file: 'orders.csv' })
})
