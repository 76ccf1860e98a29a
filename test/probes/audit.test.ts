import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, listAudit } from '../../src/access/index.ts'
import { keyHeaders } from '../../src/access/testing/credentials.ts'
import { openSmallServer, type SmallServer } from '../support/small-server.ts'
import type { SmallWorkspace } from '../support/small-workspace.ts'

/** Every route that changes something leaves one entry in the audit log when it did, and none when it did not. */

const PASSWORD = 'correct horse battery'
const ROOT = { email: 'root@example.org', name: 'Root', password: PASSWORD }
const CSV = 'customer,time,email\nc-1,2026-01-01T00:00:00Z,first@example.org\n'
const BYTES = { 'content-type': 'application/octet-stream' }
const PAGE = { 'sec-fetch-site': 'same-origin' }

let server: SmallServer
let small: SmallWorkspace
let app: FastifyInstance
let headers: Record<string, string>
beforeAll(async () => {
  server = await openSmallServer()
  ;({ small, app } = server)
  headers = await keyHeaders(small.workspace)
})
afterAll(() => server.close())

const audited = async () =>
  (await listAudit(accessOf(small.workspace), { limit: 500 })).map(({ action }) => action).reverse()

interface Asked {
  readonly payload?: object | string
  readonly headers?: Record<string, string>
}

/** Sends a request and returns its answer with the entries that it left. */
async function send(route: string, { payload, headers: own }: Asked = {}) {
  const [method, path] = route.split(' ')
  const before = (await audited()).length
  const response = await app.inject({
    method: method as 'POST',
    url: `/api/v1${path}`,
    headers: { ...headers, ...own },
    ...(payload !== undefined && { payload }),
  })
  return { response, left: (await audited()).slice(before) }
}

const seen = new Set<string>()

async function changes(route: string, action: string, asked: Asked = {}) {
  const { response, left } = await send(route, asked)
  expect(response.statusCode, `${route} ${response.body}`).toBeLessThan(400)
  expect(left, route).toEqual([action])
  seen.add(action)
  return response
}

async function fails(route: string, asked: Asked = {}) {
  const { response, left } = await send(route, asked)
  expect(response.statusCode, route).toBeGreaterThanOrEqual(400)
  expect(left, route).toEqual([])
}

const idle = () => expect.poll(async () => (await small.services()).jobs.running.length).toBe(0)

test('what was done is in the audit log once, what failed is not', async () => {
  const pair = {
    a: { namespace: 'user_id', value: 'c-1' },
    b: { namespace: 'email', value: 'first@example.org' },
  }
  const session = async (route: string, action: string, payload: object) => {
    const { cookies } = await changes(route, action, { payload })
    return { cookie: `satsuma_session=${cookies[0]!.value}`, ...PAGE }
  }
  await fails('POST /setup', { payload: { ...ROOT, password: 'short' } })
  let own = await withoutKey(() => session('POST /setup', 'set-up', ROOT))
  await fails('POST /setup', { payload: ROOT })
  const begin = { email: ROOT.email, password: PASSWORD }
  await fails('POST /session', { payload: { ...begin, password: 'wrong horse battery' } })
  own = await withoutKey(() => session('POST /session', 'session.begin', begin))
  await withoutKey(async () => {
    await fails('PUT /password', { payload: { password: 'x', newPassword: `new ${PASSWORD}` }, headers: own })
    const payload = { password: PASSWORD, newPassword: `new ${PASSWORD}` }
    const { cookies } = await changes('PUT /password', 'password.change', { payload, headers: own })
    own = { ...own, cookie: `satsuma_session=${cookies[0]!.value}` }
    await changes('DELETE /session', 'session.end', { headers: own })
    await fails('DELETE /session', { headers: own })
    own = await session('POST /session', 'session.begin', { ...begin, password: `new ${PASSWORD}` })
    await changes('DELETE /sessions', 'session.end-all', { headers: own })
  })

  const bob = { email: 'bob@example.org', name: 'Bob', role: 'viewer', password: PASSWORD }
  const { id: user } = (await changes('POST /users', 'user.create', { payload: bob })).json()
  await fails('POST /users', { payload: bob })
  await changes(`PATCH /users/${user}`, 'user.change', { payload: { role: 'editor' } })
  await fails('PATCH /users/none', { payload: { role: 'editor' } })
  await changes(`PUT /users/${user}/password`, 'user.reset-password', {
    payload: { password: `x ${PASSWORD}` },
  })
  await fails(`PUT /users/${user}/password`, { payload: { password: 'short' } })
  await changes(`DELETE /users/${user}`, 'user.remove')
  await fails(`DELETE /users/${user}`)

  const { id: key } = (
    await changes('POST /keys', 'key.create', { payload: { kind: 'write', name: 'x' } })
  ).json()
  await fails('POST /keys', { payload: { kind: 'write', name: '' } })
  await changes(`DELETE /keys/${key}`, 'key.revoke')
  await fails('DELETE /keys/none')

  const text = 'segment: probe\nwhen: {trait: plan, is: pro}'
  await changes('POST /definitions', 'definition.apply', { payload: { text } })
  await fails('POST /definitions', { payload: { text: 'segment: probe' } })
  await changes('POST /definitions/segment/probe/pause', 'definition.pause')
  await fails('POST /definitions/segment/probe/restore')
  await changes('POST /definitions/segment/probe/resume', 'definition.resume')
  await changes('POST /definitions/segment/probe/archive', 'definition.archive')
  await fails('POST /definitions/segment/probe/pause')
  await changes('POST /definitions/segment/probe/restore', 'definition.restore')
  await changes('DELETE /definitions/segment/probe', 'definition.remove')
  await fails('DELETE /definitions/segment/probe')

  await fails('POST /evaluations', { payload: { asOf: 'never' } })
  const { id: job } = (await changes('POST /evaluations', 'evaluation.start', { payload: {} })).json()
  await idle()
  await changes(`POST /jobs/${job}/cancel`, 'job.cancel')
  await fails('POST /jobs/none/cancel')

  await fails('POST /uploads?name=..', { payload: CSV, headers: BYTES })
  const upload = async () =>
    (await changes('POST /uploads?name=a.csv', 'upload.create', { payload: CSV, headers: BYTES })).json().id
  await changes(`DELETE /uploads/${await upload()}`, 'upload.delete')
  await fails('DELETE /uploads/none')
  const mapping = `file: {format: csv}
customer: {column: customer}
time: {column: time}
events: [{name: seen}]
traits: {email: email}
`
  await fails('POST /imports', { payload: { uploads: ['none'], mapping } })
  await changes('POST /imports', 'import.start', { payload: { uploads: [await upload()], mapping } })
  await idle()

  const { tracking } = await small.services()
  const message = {
    ...{ call: 'identify' as const, messageId: 'm1', at: small.workspace.clock() },
    identities: [pair.a, pair.b] as const,
  }
  await tracking.receive({ receivedAt: message.at, keyId: 'k', messages: [message], issues: [] })
  await tracking.flush()
  await fails('POST /profiles/rejoin', { payload: pair })
  await changes('POST /profiles/unmerge', 'profile.unmerge', { payload: { ...pair, reason: 'a desk' } })
  await fails('POST /profiles/unmerge', { payload: { ...pair, reason: 'a desk' } })
  await changes('POST /profiles/rejoin', 'profile.rejoin', { payload: pair })
  const other = { a: pair.a, b: { namespace: 'user_id', value: 'c-2' } }
  await fails('POST /profiles/merge', { payload: other })
  await fails('PUT /settings/identity-rules', { payload: { namespaces: [] } })
  await changes('PUT /settings/identity-rules', 'identity-rules.change', {
    payload: {
      namespaces: [
        { name: 'user_id', limit: 9 },
        { name: '*', limit: 9 },
      ],
    },
  })
  await changes('POST /profiles/merge', 'profile.merge', { payload: other })
  await fails('PATCH /settings', { payload: { timeZone: 'Europe/Atlantis' } })
  await changes('PATCH /settings', 'settings.change', { payload: { timeZone: 'Europe/Oslo' } })

  await changes('POST /backups', 'backup.create', { payload: {} })
  await idle()
  const { backups } = (await send('GET /backups')).response.json()
  await changes(`DELETE /backups/${backups[0].id}`, 'backup.delete')
  await fails(`DELETE /backups/${backups[0].id}`)

  await changes('PUT /models/counts', 'model.save', { payload: { method: 'rfm' } })
  await fails('PUT /models/counts', { payload: { method: 'none' } })
  await changes('POST /models/counts/refresh', 'model.refresh', { payload: {} })
  await idle()
  await fails('POST /models/none/refresh', { payload: {} })
  await send('DELETE /definitions/segmentation/counts_group')
  await changes('DELETE /models/counts', 'model.remove')
  await fails('DELETE /models/counts')

  await webhooks()

  const stated = app.knownRoutes.flatMap(({ rules }) => rules.audit ?? [])
  expect([...seen].sort()).toEqual([...new Set(stated)].sort())
})

async function webhooks() {
  await fails('PUT /webhooks/allowed-hosts', { payload: { hosts: [''] } })
  await changes('PUT /webhooks/allowed-hosts', 'webhook.allow-hosts', { payload: { hosts: ['127.0.0.1:9'] } })
  await fails('POST /webhooks', { payload: { url: 'ftp://127.0.0.1:9' } })
  const { id } = (
    await changes('POST /webhooks', 'webhook.create', { payload: { url: 'http://127.0.0.1:9' } })
  ).json()
  await changes(`PATCH /webhooks/${id}`, 'webhook.change', { payload: { active: false } })
  await fails('PATCH /webhooks/none', { payload: { active: false } })
  for (const [of, action, asked] of [
    ['test', 'webhook.test', {}],
    ['rotate-secret', 'webhook.rotate-secret', { payload: {} }],
    ['acknowledge', 'webhook.acknowledge', {}],
    ['dead-letters/replay', 'webhook.replay', {}],
  ] as const) {
    await changes(`POST /webhooks/${id}/${of}`, action, asked)
    await fails(`POST /webhooks/none/${of}`, asked)
  }
  await changes(`DELETE /webhooks/${id}/dead-letters`, 'webhook.drop')
  await fails(`DELETE /webhooks/${id}/dead-letters/none`)
  await changes(`DELETE /webhooks/${id}`, 'webhook.remove')
  await fails(`DELETE /webhooks/${id}`)
}

async function withoutKey<T>(work: () => Promise<T>): Promise<T> {
  const { authorization } = headers
  headers = {}
  try {
    return await work()
  } finally {
    headers = { authorization: authorization! }
  }
}
