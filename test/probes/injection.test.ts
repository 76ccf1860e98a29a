import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { keyHeaders } from '../../src/access/testing/credentials.ts'
import { createApp } from '../../src/server/app.ts'
import { sql } from '../../src/store/sql.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../support/small-workspace.ts'

/** Texts that mean something to a database, a page, a spreadsheet or a template, wherever texts may stand. */
const HOSTILE = [
  "'); DROP TABLE events; --",
  "x' OR '1'='1",
  '\\',
  "\\'",
  '`; SELECT 1; --',
  '"; DELETE FROM users; --',
  '{p0:String}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is one
  '{{7*7}} ${7*7} <%= 7*7 %> #{7*7}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '%_%',
  'a%00b%2e%2e%2f',
  '?, $1, :name, @name',
  '\u202etxt-exe',
  'tab\tand\nline',
  "=cmd|'/c calc'!A0",
  '@SUM(1+1)',
  '😀é\u0301ß',
  'constructor',
]

let small: SmallWorkspace
let app: FastifyInstance
let key: Record<string, string>
let writeKey: Record<string, string>
beforeAll(async () => {
  small = await openSmallWorkspace({ empty: true })
  app = await createApp(await small.services(), {
    host: '127.0.0.1',
    requestRate: { burst: 1e6, everyMs: 1 },
  })
  key = await keyHeaders(small.workspace)
  const { secret } = await createWriteKey(accessOf(small.workspace), 'shop')
  writeKey = { authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}` }
  const batch = HOSTILE.flatMap((text, index) => [
    {
      type: 'identify',
      messageId: `i${index} ${text}`,
      userId: `user ${text}`,
      context: { externalIds: [{ type: `ns ${text}`, id: text }] },
      traits: { [text]: text, marker: index },
    },
    { type: 'track', userId: `user ${text}`, event: text, properties: { [text]: text, marker: index } },
    { type: 'group', userId: `user ${text}`, groupId: text, traits: { name: text } },
  ])
  await app.inject({ method: 'POST', url: '/v1/batch', headers: writeKey, payload: { batch } })
  await (await small.services()).tracking.flush()
})
afterAll(async () => {
  await app.close()
  await small.close()
})

const path = (strings: TemplateStringsArray, ...values: readonly string[]) =>
  `/api/v1${String.raw({ raw: strings }, ...values.map(encodeURIComponent))}`
const get = (url: string) => app.inject({ url, headers: key })
const post = (url: string, payload: object) => app.inject({ method: 'POST', url, headers: key, payload })

test('everything that came is there, under its own name, and every table still is', async () => {
  const [row] = await small.workspace.analytical.query(
    sql`SELECT (SELECT count() FROM events) AS events, (SELECT uniqExact(event) FROM events) AS names,
      (SELECT uniqExact(profile_id) FROM profiles) AS profiles, (SELECT count() FROM messages) AS messages`,
  )
  const count = String(HOSTILE.length)
  expect(row).toEqual({ events: count, names: count, profiles: count, messages: String(3 * HOSTILE.length) })
  const { events, traits } = (await get('/api/v1/catalogue')).json()
  expect(events.map(({ name }: { name: string }) => name).sort()).toEqual([...HOSTILE].sort())
  expect(traits.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(HOSTILE))
})

describe.each(HOSTILE.map((text, index) => ({ text, index })))('$text', ({ text, index }) => {
  test('finds whoever has it and nobody else, as an identity, an event, a trait', async () => {
    const found = (await get(path`/profiles?search=${`user ${text}`}&limit=100`)).json().profiles
    const values = found.map(({ value }: { value: string }) => value)
    expect(values).toContain(`user ${text}`)
    expect(values.filter((value: string) => !value.toLowerCase().includes(text.toLowerCase()))).toEqual([])
    const profile = await get(path`/profiles/${`user_id:user ${text}`}`)
    expect(profile.json().traits[text]).toMatchObject({ value: text })
    expect(profile.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    const events = await get(path`/profiles/${`user_id:user ${text}`}/events?event=${text}`)
    expect(events.json().events).toMatchObject([{ properties: { [text]: text, marker: index } }])
    const changes = await get(path`/profiles/${`user_id:user ${text}`}/trait-changes?trait=${text}`)
    expect(changes.json().changes).toMatchObject([{ value: text }])
  })

  test('is a value like any other in definitions, which may be called like it or refuse to be', async () => {
    const name = `probe-${index}`
    const conditions = [
      { event: text },
      { event: text, where: { property: text, is: text } },
      { trait: text, is: text },
      { trait: text, contains: text, ignoreCase: true },
      { trait: 'account.name', is: text },
    ]
    for (const [place, when] of conditions.entries()) {
      const draft = { definitions: [{ segment: name, title: text, description: text, when }] }
      const previewed = await post('/api/v1/definitions/preview', draft)
      expect(previewed.json().previews, `${place}`).toMatchObject([{ size: 1 }])
    }
    const named = await post('/api/v1/definitions', {
      definitions: [{ segment: text, when: { event: text } }],
    })
    expect([200, 400]).toContain(named.statusCode)
    for (const url of [
      path`/segments/${text}`,
      path`/definitions/segment/${text}`,
      path`/segments/${text}/explain?identity=${text}`,
    ]) {
      expect([200, 400, 404, 409]).toContain((await get(url)).statusCode)
    }
  })
})

test('exports are exact as JSON Lines, and inert in a spreadsheet as CSV', async () => {
  await post('/api/v1/definitions', {
    definitions: [{ segment: 'everybody', when: { trait: 'marker', exists: true } }],
  })
  const traits = HOSTILE.filter((text) => !text.includes(','))
  const query = `traits=${encodeURIComponent(traits.join(','))}`
  const lines = (await get(`/api/v1/segments/everybody/members.jsonl?${query}`)).body.trimEnd().split('\n')
  const exported = lines.map((line) => JSON.parse(line).traits)
  for (const text of traits) expect(exported).toContainEqual(expect.objectContaining({ [text]: text }))
  const csv = await get(`/api/v1/segments/everybody/members.csv?${query}`)
  expect(csv.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-type': 'text/csv; charset=utf-8',
  })
  expect(csv.headers['content-disposition']).toMatch(/^attachment; /)
  expect(csv.body).not.toMatch(/(^|,)"?[=@]/m)
  expect(csv.body).toContain(`'=cmd|'/c calc'!A0`)
})

test('files may have such columns, values and names; their rejects are inert too', async () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const columns = HOSTILE.filter((text) => !/[\n\t]/.test(text))
  const rows = [
    ['customer', 'time', ...columns],
    ['c-1', '2026-01-01T00:00:00Z', ...columns],
    ['c-2', "=cmd|'/c calc'!A1", ...columns],
  ]
  const name = "x' OR 1=1 --=cmd().csv"
  const sent = await app.inject({
    method: 'POST',
    url: `/api/v1/uploads?name=${encodeURIComponent(name)}`,
    headers: { ...key, 'content-type': 'application/octet-stream' },
    payload: rows.map((row) => row.map(quoted).join(',')).join('\n'),
  })
  expect(sent.json()).toMatchObject({ name })
  const { id } = sent.json()
  expect((await get(`/api/v1/uploads/${id}/proposal`)).statusCode).toBe(200)
  const mapping = {
    file: { format: 'csv' },
    customer: { column: 'customer' },
    time: { column: 'time' },
    events: [
      { name: "im'ported", properties: Object.fromEntries(columns.map((text) => [text, { column: text }])) },
    ],
  }
  const begun = await post('/api/v1/imports', { uploads: [id], mapping })
  const job = () => get(`/api/v1/jobs/${begun.json().id}`)
  await expect.poll(async () => (await job()).json().status).toBe('done')
  const { events } = (await get(path`/profiles/${'c-1'}/events`)).json()
  for (const text of columns) expect(events[0].properties).toHaveProperty([text], text)
  expect((await job()).json().result).toMatchObject({ events: 1, rejectedRows: 1 })
  const { importId } = (await job()).json().result
  const rejects = (await get(`/api/v1/imports/${importId}/rejects`)).body
  expect(rejects).toContain(`'=cmd|'/c calc'!A1`)
  expect(rejects).not.toMatch(/(^|,)"?[=@]/m)
})
