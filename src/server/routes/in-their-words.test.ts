import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../../test/support/small-server.ts'
import {
  ALL_PERMISSIONS,
  accessOf,
  CLI_ACTOR,
  CLI_NAME,
  createApiKey,
  createWriteKey,
  recordAudit,
} from '../../access/index.ts'
import { problem, SatsumaError } from '../../errors/index.ts'
import { sentence } from '../../language/index.ts'
import { applyDefinitions } from '../../segments/index.ts'

let server: SmallServer
beforeAll(async () => {
  server = await openSmallServer({ empty: true })
})
afterAll(() => server.close())

type Language = 'de' | 'en'

async function ask(language: Language, url: string, payload?: object, caller = server.key) {
  const method = payload === undefined ? 'GET' : 'POST'
  const headers = { ...caller, 'accept-language': language }
  return (
    await server.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
  ).json()
}

type Answer = Awaited<ReturnType<typeof ask>>

/** What is told of something, where it is. */
interface Told {
  readonly reason: string
  readonly detail: string
  readonly issues: readonly Told[]
}

/** The same answer in German, in English, and in German again: no language stays behind. */
async function inBoth(url: string, tell: (answer: Answer) => unknown, payload?: object) {
  const answers = []
  for (const language of ['de', 'en', 'de'] as const) answers.push(tell(await ask(language, url, payload)))
  expect(answers[2]).toEqual(answers[0])
  return { german: answers[0], english: answers[1] }
}

const ROWS = [
  'customer_id;date;amount',
  'ann;01.02.2025;3,5',
  ';02.02.2025;1,5',
  'bob;03.02.2025;2,5',
  'bob;soon;1',
]
const MAPPING = {
  file: { format: 'csv', delimiter: ';', decimal: ',' },
  customer: { column: 'customer_id', namespace: 'customer_id' },
  time: { column: 'date', format: 'D.M.YYYY', timeZone: 'UTC' },
  events: [{ name: 'order_completed', properties: { total: { column: 'amount', type: 'number' } } }],
}

async function send(name: string, rows: readonly string[]): Promise<string> {
  const headers = { ...server.key, 'content-type': 'application/octet-stream' }
  const payload = rows.join('\n')
  const sent = await server.app.inject({
    method: 'POST',
    url: `/api/v1/uploads?name=${name}`,
    headers,
    payload,
  })
  return sent.json().id
}

/** Begins work in German and waits until it is over. */
async function work(url: string, payload: object): Promise<string> {
  const { id } = await ask('de', url, payload)
  await expect.poll(async () => (await ask('en', `/jobs/${id}`)).status).not.toBe('running')
  return id
}

test('an empty workspace says what is missing before anything is asked', async () => {
  const obstacle = await inBoth('/analyses', ({ analyses }) => analyses[0].obstacle)
  expect(obstacle).toEqual({
    german:
      'In diesem Arbeitsbereich ist noch nichts. Importieren Sie eine Datei oder senden Sie Ereignisse.',
    english: 'There is nothing in this workspace yet. Import a file or send events.',
  })
})

test('a mapping is proposed, and tried, in the words of whoever asks', async () => {
  const id = await send('orders.csv', ROWS.slice(0, 4))
  const proposed = await inBoth(`/uploads/${id}/proposal`, ({ reasons, questions, warnings }) => [
    ...reasons.map(({ reason }: Told) => reason),
    ...questions,
    ...warnings,
  ])
  expect(proposed).toEqual({
    german: [
      'angesehene Zeilen: 3; Format: csv, utf-8, Zellen getrennt durch ";", Dezimalkomma',
      '„customer_id“ nennt 2 verschiedene Kunden in 3 Zeilen',
      'jeder Kunde hat eine Zeile, also sind ihre Spalten Merkmale',
      'Zeilen der Stichprobe ohne Kunden: 1 von 3; sie werden abgewiesen.',
    ],
    english: [
      '3 rows looked at: csv, utf-8, cells separated by ";", decimal comma',
      '"customer_id" names 2 different customers in 3 rows',
      'every customer has one row, so its columns are traits',
      '1 of 3 sampled rows have no customer; they become rejects.',
    ],
  })
  const tried = await inBoth(
    `/uploads/${id}/preview`,
    ({ rejects }) => rejects.map(({ reason }: Told) => reason),
    { mapping: MAPPING },
  )
  expect(tried).toEqual({ german: ['kein Kunde angegeben'], english: ['no customer'] })
})

test('an import that a German began is told to each in their language', async () => {
  const id = await send('orders.csv', ROWS)
  const job = await work('/imports', { uploads: [id], mapping: MAPPING })
  expect(await inBoth(`/jobs/${job}`, ({ title, status }) => [title, status])).toEqual({
    german: ['Import von orders.csv', 'done'],
    english: ['Importing orders.csv', 'done'],
  })
  expect(await inBoth('/jobs', ({ jobs }) => jobs[0].title)).toEqual({
    german: 'Import von orders.csv',
    english: 'Importing orders.csv',
  })
  const told = await inBoth('/imports/1/rejects/summary', ({ rows, reasons }) =>
    [...rows, ...reasons].map(({ reason }) => reason),
  )
  expect(told.english).toEqual([
    'no customer',
    'not a time of the stated format',
    'no customer',
    'not a time of the stated format',
  ])
  expect(told.german).toEqual([
    'kein Kunde angegeben',
    'keine Zeitangabe im erwarteten Format',
    'kein Kunde angegeben',
    'keine Zeitangabe im erwarteten Format',
  ])
  const download = async (headers: object, query = '') =>
    (
      await server.app.inject({
        url: `/api/v1/imports/1/rejects${query}`,
        headers: { ...server.key, ...headers },
      })
    ).body
  const german = [
    'file,line,column,value,reason',
    'orders.csv,3,customer_id,,kein Kunde angegeben',
    'orders.csv,5,date,soon,keine Zeitangabe im erwarteten Format',
    '',
  ].join('\n')
  expect(await download({ 'accept-language': 'de' })).toBe(german)
  expect(await download({}, '?language=de')).toBe(german)
  expect(await download({})).toContain('\norders.csv,3,customer_id,,no customer\n')
})

test('why an import came to nothing is kept in English and told in German', async () => {
  const id = await send('other.csv', ['other', 'x'])
  await work('/imports', { uploads: [id], mapping: MAPPING })
  const error = await inBoth('/imports', ({ imports }) => imports[0].error.split('\n')[0])
  expect(error).toEqual({
    german: 'Die Datei other.csv hat keine Spalte „customer_id“. Ihre Spalten: other.',
    english: 'The file other.csv has no column "customer_id". Its columns: other.',
  })
})

const ENGLISH_DETAILS = [
  'A track call needs the name of its event, a text.',
  'It is not an ISO 8601 instant with its offset; the time of receipt stands.',
]
const GERMAN_DETAILS = [
  'Ein track-Aufruf braucht den Namen seines Ereignisses als Text.',
  'Das ist kein Zeitpunkt nach ISO 8601 mit Zeitverschiebung; es gilt die Zeit des Eingangs.',
]

test('what was wrong with a call is told to each in their language', async () => {
  const { secret } = await createWriteKey(accessOf(server.small.workspace), 'shop')
  const headers = { authorization: `Basic ${btoa(`${secret}:`)}`, 'accept-language': 'de' }
  const batch = {
    batch: [
      { type: 'track', userId: 'eva', traits: 1 },
      { type: 'track', event: 'seen', userId: 'eva', timestamp: 'soon' },
    ],
  }
  await server.app.inject({ method: 'POST', url: '/v1/batch', headers, payload: JSON.stringify(batch) })
  const details = (answer: Answer) =>
    answer.receptions.flatMap(({ issues }: Told) => issues.map(({ detail }: Told) => detail))
  expect(await inBoth('/tracking/recent', details)).toEqual({
    german: GERMAN_DETAILS,
    english: ENGLISH_DETAILS,
  })
  await expect.poll(async () => (await ask('en', '/tracking/issues')).issues.length).toBeGreaterThan(1)
  const stored = await inBoth('/tracking/issues', ({ issues }) =>
    issues.map(({ detail }: Told) => detail).sort(),
  )
  expect(stored).toEqual({ german: GERMAN_DETAILS.toSorted(), english: ENGLISH_DETAILS })
})

async function saveModel(model: object): Promise<void> {
  await server.app.inject({
    method: 'PUT',
    url: '/api/v1/models/groups',
    headers: server.key,
    payload: model,
  })
}

test('why a model gave no result is told to each in their language', async () => {
  await saveModel({ method: 'rfm' })
  const job = await work('/models/groups/refresh', {})
  const reason = {
    german: '2 Kunden lassen sich nicht auf 5 Punktwerte verteilen.',
    english: '2 customers cannot be told apart by 5 scores.',
  }
  expect(await inBoth('/models/groups/runs', ({ runs }) => runs[0].reason)).toEqual(reason)
  expect(await inBoth(`/jobs/${job}`, ({ result }) => result.reason)).toEqual(reason)
  expect(await inBoth('/audit?limit=1', ({ entries }) => entries[0].summary)).toEqual({
    german: 'Erneuerung von groups',
    english: 'Refreshing groups',
  })
})

test('a key is told by its name, be it a word of ours, and what began by itself in theirs', async () => {
  const { secret } = await createApiKey(accessOf(server.small.workspace), {
    name: 'start',
    scopes: ALL_PERMISSIONS,
  })
  const { id } = await ask('de', '/verifications', {}, { authorization: `Bearer ${secret}` })
  await expect.poll(async () => (await ask('de', `/jobs/${id}`)).startedBy).toBe('start')
  const { jobs } = server.services
  const atStart = { kind: 'look-back', title: 'Looking back', startedBy: { trigger: 'start' } } as const
  const begun = await jobs.start(atStart, async () => undefined)
  expect(await inBoth(`/jobs/${begun.id}`, ({ startedBy }) => startedBy)).toEqual({
    german: 'Start des Servers',
    english: 'start of the server',
  })
})

test('how far work is and why it failed is told to each in their language, names as they are', async () => {
  let fail = () => {}
  const failed = new Promise<void>((resolve) => {
    fail = resolve
  })
  const asked = { kind: 'verification', title: 'event', startedBy: 'test' } as const
  const { id } = await server.services.jobs.start(asked, async ({ progress }) => {
    progress({ done: 1, of: 2, phase: sentence`storing` })
    await failed
    throw new SatsumaError([
      problem('ingest/column-not-found', {
        file: 'text',
        column: 'event',
        nearest: undefined,
        known: 'a number',
      }),
    ])
  })
  expect(await inBoth(`/jobs/${id}`, ({ title, progress }) => [title, progress.phase])).toEqual({
    german: ['event', 'speichert'],
    english: ['event', 'storing'],
  })
  fail()
  await expect.poll(async () => (await ask('en', `/jobs/${id}`)).status).toBe('failed')
  expect(await inBoth(`/jobs/${id}`, ({ problems }) => problems)).toMatchObject({
    german: [{ message: 'Die Datei text hat keine Spalte „event“.', mend: 'Ihre Spalten: a number.' }],
    english: [{ message: 'The file text has no column "event".', mend: 'Its columns: a number.' }],
  })
})

test('what was changed is told to each in their language, names as they are', async () => {
  const told = async (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const headers = { ...server.key, 'accept-language': 'de' }
    const answer = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers,
      ...(payload && { payload }),
    })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return inBoth('/audit?limit=1', ({ entries }) => entries[0].summary)
  }
  const text = 'segment: event\nwhen: {trait: plan, is: pro}'
  expect(await told('POST', '/definitions', { text })).toEqual({
    german: 'Segment event v1',
    english: 'segment event v1',
  })
  expect(await told('POST', '/definitions/segment/event/pause')).toEqual({
    german: 'Segment event',
    english: 'segment event',
  })
  expect(await told('PUT', '/models/schedule', { method: 'rfm' })).toEqual({
    german: 'rfm v1: angelegt',
    english: 'rfm v1: created',
  })
  expect(await told('POST', '/keys', { kind: 'page', name: 'created', segments: ['event'] })).toEqual({
    german: 'Seitenschlüssel „created“: event',
    english: 'page key "created": event',
  })
  expect(await told('PATCH', '/settings', { timeZone: 'UTC', currency: null })).toEqual({
    german: 'Zeitzone: UTC, Währung: keine',
    english: 'time zone: UTC, currency: none',
  })
  const user = { email: 'bo@example.org', name: 'Bo', role: 'viewer', password: 'correct horse battery' }
  expect(await told('POST', '/users', user)).toEqual({
    german: 'bo@example.org, Rolle: Betrachtung',
    english: 'bo@example.org as viewer',
  })
  const job = await work('/evaluations', { asOf: '2025-01-01' })
  expect(await told('POST', `/jobs/${job}/cancel`)).toEqual({
    german: 'Auswertung zum Stand 2025-01-01T00:00:00.000Z: fertig',
    english: 'Evaluating as of 2025-01-01T00:00:00.000Z: done',
  })
  await recordAudit(accessOf(server.small.workspace), { actor: CLI_ACTOR, action: 'backup.run' })
  expect(await inBoth('/audit?limit=1', ({ entries }) => entries[0].actor.name)).toEqual({
    german: 'Kommandozeile',
    english: 'command line',
  })
})

test('what saved a version is told to each in their language, a name as it is', async () => {
  const { workspace } = server.small
  for (const [text, by] of [
    ['pro', CLI_NAME],
    ['team', 'sample shop'],
  ] as const) {
    const definition = `segment: saved\nwhen: {trait: plan, is: ${text}}`
    await applyDefinitions(workspace, [{ name: 'saved.yaml', text: definition }], { by })
  }
  const savers = { german: ['Kommandozeile', 'sample shop'], english: ['command line', 'sample shop'] }
  const told = (path: string) =>
    inBoth(path, ({ versions }) => versions.map(({ savedBy }: { savedBy: string }) => savedBy).toSorted())
  expect(await told('/definitions/segment/saved/versions')).toEqual(savers)
  expect(await told('/segments/saved')).toEqual(savers)
})

test('what a model says, and when it is refreshed, is told to each in their language', async () => {
  await saveModel({ method: 'rfm', refresh: { every: 'week', on: 'friday', at: 6, timeZone: 'Asia/Tokyo' } })
  const model = await inBoth('/models/groups', ({ refreshed, says }) => [refreshed, says[0].title])
  expect(model).toEqual({
    german: ['jeden Freitag um 6:00 Uhr (Zeitzone Asia/Tokyo)', 'Tage seit dem letzten Kauf'],
    english: ['every Friday at 6:00 (Asia/Tokyo time)', 'Days since the last purchase'],
  })
})
