import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../test/support/small-server.ts'
import { keyHeaders } from '../access/testing/credentials.ts'
import { fail } from '../errors/index.ts'

let server: SmallServer
beforeAll(async () => {
  server = await openSmallServer()
})
afterAll(() => server.close())

const GERMAN = { 'accept-language': 'de' }

/** What a request is answered, by status, message and mend of its problem. */
async function told(request: InjectOptions): Promise<[status: number, message: string, mend: string]> {
  const answer = await server.app.inject({
    ...request,
    headers: { ...server.key, ...GERMAN, ...request.headers },
  })
  const { message, mend } = answer.json()
  return [answer.statusCode, message, mend]
}

const post = (url: string, payload: object): InjectOptions => ({ method: 'POST', url, payload })
const definition = (when: unknown) => post('/api/v1/drafts/count', { definition: { segment: 'x', when } })

describe('in German', () => {
  test.each<[what: string, request: InjectOptions, status: number, message: string, mend: string]>([
    [
      'a field that is missing',
      { url: '/api/v1/segments/buyers/explain' },
      400,
      '„identity“ fehlt.',
      'Korrigieren Sie dieses Feld, und senden Sie die Anfrage noch einmal.',
    ],
    [
      'a field that is not known',
      { url: '/api/v1/segments/buyers/members?as-of=2025-01-01' },
      400,
      '„as-of“ wird hier nicht verstanden.',
      'Korrigieren Sie dieses Feld, und senden Sie die Anfrage noch einmal.',
    ],
    [
      'a field of another type',
      post('/api/v1/profiles/merge', { a: 'ada', b: { namespace: 'email', value: 'a@b.de' } }),
      400,
      '„a“ muss ein Objekt sein, nicht ein Text.',
      'Korrigieren Sie dieses Feld, und senden Sie die Anfrage noch einmal.',
    ],
    [
      'a field that is too small',
      { url: '/api/v1/segments/buyers/members?limit=0' },
      400,
      '„limit“ muss mindestens 1 sein.',
      'Korrigieren Sie dieses Feld, und senden Sie die Anfrage noch einmal.',
    ],
    [
      'a segment that is not there',
      { url: '/api/v1/segments/buyer' },
      404,
      'Segment „buyer“ gibt es nicht.',
      'Meinten Sie „buyers“?',
    ],
    [
      'an address that is not there',
      { url: '/api/v1/nothing' },
      404,
      'Unter /api/v1/nothing gibt es nichts.',
      'Alle Adressen stehen unter /api/docs; Ereignisse gehen an /v1/track, /v1/identify und /v1/batch.',
    ],
    [
      'an address that cannot be decoded',
      { url: '/api/v1/segments/%ff' },
      400,
      'Die Anfrage ist nicht zu verstehen: Die Adresse lässt sich nicht dekodieren.',
      'Korrigieren Sie die Adresse, in der Sonderzeichen prozentkodiert sind, oder den Inhalt: JSON, gesendet mit Content-Type: application/json.',
    ],
    [
      'a body that is no JSON',
      {
        method: 'POST',
        url: '/api/v1/drafts/count',
        headers: { 'content-type': 'application/json' },
        payload: '{',
      },
      400,
      'Die Anfrage ist nicht zu verstehen: Der Inhalt ist kein gültiges JSON.',
      'Korrigieren Sie die Adresse, in der Sonderzeichen prozentkodiert sind, oder den Inhalt: JSON, gesendet mit Content-Type: application/json.',
    ],
    [
      'a misspelt condition',
      definition({ evnt: 'order_completed' }),
      422,
      'Zu den Feldern "evnt" ist keine Bedingung bekannt.',
      expect.stringMatching(/^Meinten Sie „event“\? Eine Bedingung hat genau eines von: "all", /),
    ],
    [
      'a value of another type in a condition',
      definition({ event: ['order_completed', 5] }),
      422,
      'Erwartet: ein Text, gefunden: die Zahl 5.',
      'Hier gehört ein Text hin.',
    ],
    [
      'a comparison that is missing',
      definition({ trait: 'plan' }),
      422,
      'Erwartet wird ein Vergleich wie „is“, „atLeast“ oder „exists“.',
      'Ändern Sie es entsprechend.',
    ],
    [
      'a segment that a condition names',
      definition({ segment: 'buyer' }),
      422,
      'Segment „buyer“ gibt es nicht.',
      'Meinten Sie „buyers“?',
    ],
  ])('%s', async (_what, request, ...expected) => {
    expect(await told(request)).toEqual(expected)
  })

  test('what somebody may not do, and what would let them', async () => {
    const headers = await keyHeaders(server.small.workspace, ['segments:read'])
    expect(await told({ url: '/api/v1/settings', headers })).toEqual([
      403,
      'Dafür ist das Recht settings:read nötig.',
      'Es erlaubt: Die Einstellungen des Arbeitsbereichs sehen. Die Verwaltung kann es erteilen, durch eine Rolle oder die Rechte eines Schlüssels.',
    ])
  })

  test('where in a definition something is wrong', async () => {
    const request = definition({
      all: [{ trait: 'plan', is: 'pro' }, { random: { percent: 200 } }],
    })
    const answer = await server.app.inject({ ...request, headers: { ...server.key, ...GERMAN } })
    expect(answer.json()).toMatchObject({
      path: ['when', 'all', 1, 'random', 'percent'],
      message: '200 ist zu groß für „percent“.',
      mend: 'Schreiben Sie eine Zahl bis höchstens 100.',
    })
  })
})

test('a job that failed for somebody who reads English is told to each in their language', async () => {
  const job = await server.services.jobs.start(
    { kind: 'import', title: 'Importing orders.csv', startedBy: 'ada' },
    () => fail('ingest/file-too-broken', { file: 'orders.csv', detail: 'it is no text' }),
  )
  const url = `/api/v1/jobs/${job.id}`
  await expect
    .poll(async () => (await server.app.inject({ url, headers: server.key })).json().status)
    .toBe('failed')
  const read = async (headers: Record<string, string>) =>
    (await server.app.inject({ url, headers: { ...server.key, ...headers } })).json().problems
  expect(await read(GERMAN)).toMatchObject([
    {
      code: 'ingest/file-too-broken',
      message: 'Die Datei orders.csv sieht nicht wie eine Tabelle aus: Sie ist kein Text.',
      mend: 'Geben Sie Format, Trennzeichen, Anführungszeichen und Kodierung unter „file“ in einer Zuordnung an, und die Zuordnung mit --map.',
    },
  ])
  expect(await read({})).toMatchObject([
    { message: 'The file orders.csv does not look like a table: it is no text.' },
  ])
})
