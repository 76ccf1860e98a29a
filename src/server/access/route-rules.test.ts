import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../../test/support/small-workspace.ts'
import {
  ALL_PERMISSIONS,
  accessOf,
  createPageKey,
  createWriteKey,
  type Permission,
  ROLES,
  type Role,
} from '../../access/index.ts'
import { keyHeaders, sessionOf } from '../../access/testing/credentials.ts'
import { createApp } from '../app.ts'
import { requireRouteRules } from './route-rules.ts'

/**
 * Who may call what: a permission with the roles that have it, `account` for whoever is signed in, or
 * `public`. A route that is missing here fails the test, and so does one that is here and not there.
 */
const ALL = ['viewer', 'editor', 'admin'] as const
const WRITERS = ['editor', 'admin'] as const
const ADMIN = ['admin'] as const
/** Where SDKs send to: every call with its short name. */
const TRACKING = ['identify', 'track', 'page', 'screen', 'group', 'alias', 'batch']
  .flatMap((call) => [`/v1/${call}`, `/v1/${call.slice(0, 1)}`])
  .flatMap((path) => [`POST ${path}`, `OPTIONS ${path}`, `GET,PUT,PATCH,DELETE ${path}`])
/** What a page key may call without saying of whom; of changes it has to say. */
const OF_PAGES = 'GET /v1/profiles/:identity/segments'
const EXPECTED: Readonly<Record<string, readonly [Permission | 'account', ...Role[]] | 'public'>> = {
  ...Object.fromEntries(TRACKING.map((route) => [route, 'public' as const])),
  'OPTIONS /v1/profiles/:identity/segments': 'public',
  'OPTIONS /v1/changes': 'public',
  'GET /v1/profiles/:identity/segments': ['segments:read', ...ALL],
  'GET /v1/changes': ['segments:read', ...ALL],
  'GET /*': 'public',
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /metrics': ['metrics:read', ...ADMIN],
  'GET /api/v1/session': 'public',
  'POST /api/v1/session': 'public',
  'POST /api/v1/setup': 'public',
  'DELETE /api/v1/session': ['account', ...ALL],
  'DELETE /api/v1/sessions': ['account', ...ALL],
  'PUT /api/v1/password': ['account', ...ALL],
  'GET /api/v1/users': ['users:manage', ...ADMIN],
  'POST /api/v1/users': ['users:manage', ...ADMIN],
  'PATCH /api/v1/users/:id': ['users:manage', ...ADMIN],
  'PUT /api/v1/users/:id/password': ['users:manage', ...ADMIN],
  'DELETE /api/v1/users/:id': ['users:manage', ...ADMIN],
  'GET /api/v1/permissions': ['keys:manage', ...ADMIN],
  'GET /api/v1/keys': ['keys:manage', ...ADMIN],
  'POST /api/v1/keys': ['keys:manage', ...ADMIN],
  'DELETE /api/v1/keys/:id': ['keys:manage', ...ADMIN],
  'GET /api/v1/data/sources': ['events:read', ...ALL],
  'GET /api/v1/data/details': ['events:read', ...ALL],
  'GET /api/v1/data/merges': ['profiles:read', ...ALL],
  'GET /api/v1/imports/:id/rejects/summary': ['imports:read', ...ALL],
  'GET /api/v1/webhooks': ['webhooks:manage', ...ADMIN],
  'POST /api/v1/webhooks': ['webhooks:manage', ...ADMIN],
  'GET /api/v1/webhooks/:id': ['webhooks:manage', ...ADMIN],
  'PATCH /api/v1/webhooks/:id': ['webhooks:manage', ...ADMIN],
  'DELETE /api/v1/webhooks/:id': ['webhooks:manage', ...ADMIN],
  'POST /api/v1/webhooks/:id/test': ['webhooks:manage', ...ADMIN],
  'POST /api/v1/webhooks/:id/rotate-secret': ['webhooks:manage', ...ADMIN],
  'POST /api/v1/webhooks/:id/acknowledge': ['webhooks:manage', ...ADMIN],
  'GET /api/v1/webhooks/:id/dead-letters': ['webhooks:manage', ...ADMIN],
  'DELETE /api/v1/webhooks/:id/dead-letters': ['webhooks:manage', ...ADMIN],
  'POST /api/v1/webhooks/:id/dead-letters/replay': ['webhooks:manage', ...ADMIN],
  'GET /api/v1/webhooks/:id/dead-letters/:letter': ['webhooks:manage', ...ADMIN],
  'DELETE /api/v1/webhooks/:id/dead-letters/:letter': ['webhooks:manage', ...ADMIN],
  'POST /api/v1/webhooks/:id/dead-letters/:letter/replay': ['webhooks:manage', ...ADMIN],
  'GET /api/v1/webhooks/allowed-hosts': ['settings:read', ...ALL],
  'PUT /api/v1/webhooks/allowed-hosts': ['settings:write', ...ADMIN],
  'GET /api/v1/audit': ['audit:read', ...ADMIN],
  'GET /api/v1/status': ['status:read', ...ALL],
  'GET /api/v1/overlap': ['segments:read', ...ALL],
  'GET /api/v1/segments': ['segments:read', ...ALL],
  'GET /api/v1/segments/:id': ['segments:read', ...ALL],
  'GET /api/v1/segments/:id/members': ['segments:read', ...ALL],
  'GET /api/v1/segments/:id/explain': ['profiles:read', ...ALL],
  'GET /api/v1/segments/:id/members.csv': ['data:export', ...WRITERS],
  'GET /api/v1/segments/:id/members.jsonl': ['data:export', ...WRITERS],
  'GET /api/v1/segments/:id/movements': ['segments:read', ...ALL],
  'GET /api/v1/segments/:id/flows': ['segments:read', ...ALL],
  'GET /api/v1/segments/:id/uses': ['segments:read', ...ALL],
  'GET /api/v1/segments/:id/scores': ['segments:read', ...ALL],
  'GET /api/v1/definitions': ['segments:read', ...ALL],
  'POST /api/v1/definitions': ['segments:write', ...WRITERS],
  'POST /api/v1/definitions/describe': ['segments:read', ...ALL],
  'POST /api/v1/definitions/preview': ['evaluations:run', ...WRITERS],
  'GET /api/v1/definitions/schema': ['segments:read', ...ALL],
  'GET /api/v1/definitions/:kind/:name': ['segments:read', ...ALL],
  'GET /api/v1/definitions/:kind/:name/versions': ['segments:read', ...ALL],
  'DELETE /api/v1/definitions/:kind/:name': ['segments:write', ...WRITERS],
  'POST /api/v1/definitions/:kind/:name/pause': ['segments:write', ...WRITERS],
  'POST /api/v1/definitions/:kind/:name/resume': ['segments:write', ...WRITERS],
  'POST /api/v1/definitions/:kind/:name/archive': ['segments:write', ...WRITERS],
  'POST /api/v1/definitions/:kind/:name/restore': ['segments:write', ...WRITERS],
  'POST /api/v1/drafts/count': ['evaluations:run', ...WRITERS],
  'POST /api/v1/drafts/overlap': ['evaluations:run', ...WRITERS],
  'POST /api/v1/drafts/history': ['evaluations:run', ...WRITERS],
  'GET /api/v1/gallery': ['segments:read', ...ALL],
  'GET /api/v1/home': ['segments:read', ...ALL],
  'GET /api/v1/home/moves': ['segments:read', ...ALL],
  'GET /api/v1/home/base': ['segments:read', ...ALL],
  'GET /api/v1/segment-measures': ['segments:read', ...ALL],
  'GET /api/v1/comparison': ['segments:read', ...ALL],
  'GET /api/v1/models': ['models:read', ...ALL],
  'GET /api/v1/models/:name': ['models:read', ...ALL],
  'PUT /api/v1/models/:name': ['models:write', ...WRITERS],
  'DELETE /api/v1/models/:name': ['models:write', ...WRITERS],
  'POST /api/v1/models/:name/refresh': ['models:write', ...WRITERS],
  'GET /api/v1/models/:name/runs': ['models:read', ...ALL],
  'GET /api/v1/models/:name/runs/:run': ['models:read', ...ALL],
  'GET /api/v1/analyses': ['models:read', ...ALL],
  'GET /api/v1/analyses/runs': ['models:read', ...ALL],
  'GET /api/v1/analyses/runs/:run': ['models:read', ...ALL],
  'POST /api/v1/analyses/:name/runs': ['evaluations:run', ...WRITERS],
  'GET /api/v1/evaluations': ['status:read', ...ALL],
  'POST /api/v1/evaluations': ['evaluations:run', ...WRITERS],
  'POST /api/v1/verifications': ['evaluations:run', ...WRITERS],
  'POST /api/v1/backtests': ['evaluations:run', ...WRITERS],
  'GET /api/v1/plan': ['segments:read', ...ALL],
  'GET /api/v1/jobs': ['status:read', ...ALL],
  'GET /api/v1/jobs/:id': ['status:read', ...ALL],
  'GET /api/v1/jobs/:id/events': ['status:read', ...ALL],
  'POST /api/v1/jobs/:id/cancel': ['status:read', ...ALL],
  'GET /api/v1/profiles': ['profiles:read', ...ALL],
  'GET /api/v1/named-profiles': ['profiles:read', ...ALL],
  'GET /api/v1/newest-profiles': ['profiles:read', ...ALL],
  'GET /api/v1/profiles/:identity': ['profiles:read', ...ALL],
  'GET /api/v1/profiles/:identity/events': ['profiles:read', ...ALL],
  'GET /api/v1/profiles/:identity/trait-changes': ['profiles:read', ...ALL],
  'GET /api/v1/profiles/:identity/memberships': ['profiles:read', ...ALL],
  'GET /api/v1/profiles/:identity/scores': ['profiles:read', ...ALL],
  'GET /api/v1/profiles/:identity/scores/:model/reasons': ['profiles:read', ...ALL],
  'GET /api/v1/profiles/:identity/connections': ['profiles:read', ...ALL],
  'POST /api/v1/profiles/why': ['profiles:read', ...ALL],
  'POST /api/v1/profiles/unmerge': ['profiles:write', ...WRITERS],
  'POST /api/v1/profiles/rejoin': ['profiles:write', ...WRITERS],
  'POST /api/v1/profiles/merge': ['profiles:write', ...WRITERS],
  'POST /api/v1/uploads': ['imports:write', ...WRITERS],
  'GET /api/v1/uploads': ['imports:read', ...ALL],
  'DELETE /api/v1/uploads/:id': ['imports:write', ...WRITERS],
  'GET /api/v1/uploads/:id/proposal': ['imports:write', ...WRITERS],
  'POST /api/v1/uploads/:id/preview': ['imports:write', ...WRITERS],
  'POST /api/v1/imports': ['imports:write', ...WRITERS],
  'GET /api/v1/imports': ['imports:read', ...ALL],
  'GET /api/v1/imports/:id': ['imports:read', ...ALL],
  'GET /api/v1/imports/:id/rejects': ['imports:read', ...ALL],
  'GET /api/v1/tracking/state': ['events:read', ...ALL],
  'GET /api/v1/tracking/recent': ['events:read', ...ALL],
  'GET /api/v1/tracking/live': ['events:read', ...ALL],
  'GET /api/v1/tracking/issues': ['events:read', ...ALL],
  'GET /api/v1/tracking/issues/counts': ['events:read', ...ALL],
  'GET /api/v1/catalogue': ['segments:read', ...ALL],
  'GET /api/v1/catalogue/values': ['segments:read', ...ALL],
  'GET /api/v1/settings': ['settings:read', ...ALL],
  'PATCH /api/v1/settings': ['settings:write', ...ADMIN],
  'GET /api/v1/settings/identity-rules': ['settings:read', ...ALL],
  'PUT /api/v1/settings/identity-rules': ['settings:write', ...ADMIN],
  'GET /api/v1/doctor': ['settings:read', ...ALL],
  'POST /api/v1/backups': ['backup:run', ...ADMIN],
  'GET /api/v1/backups': ['backup:run', ...ADMIN],
  'GET /api/v1/backups/:id': ['backup:run', ...ADMIN],
  'DELETE /api/v1/backups/:id': ['backup:run', ...ADMIN],
  'GET /api/v1/openapi.json': 'public',
  'GET /api/docs': 'public',
}

let small: SmallWorkspace
let app: Awaited<ReturnType<typeof createApp>>
beforeAll(async () => {
  small = await openSmallWorkspace({ empty: true })
  // Pages that are built, as far as the server can see.
  await writeFile(join(small.workspace.directory.tmp, 'index.html'), '')
  app = await createApp(await small.services(), { host: '127.0.0.1', webApp: small.workspace.directory.tmp })
})
afterAll(async () => {
  await app.close()
  await small.close()
})

/** The answer's code where it was refused to this caller, otherwise `allowed`, whatever became of it. */
async function call(route: string, headers: Record<string, string>): Promise<string> {
  const [methods = '', path = ''] = route.split(' ')
  const [method] = methods.split(',')
  const url = path.replace(/:\w+/g, 'none').replace('*', '')
  // A stream of events has no end.
  const request = { method: method as 'GET', url, headers, payloadAsStream: true } as const
  const response = await app.inject(request)
  if (response.statusCode !== 401 && response.statusCode !== 403) {
    response.stream().destroy()
    return 'allowed'
  }
  const code = /"code":"(access\/[\w-]+)"/.exec(await text(response.stream()))?.[1]
  return code ?? 'allowed'
}

async function withSession(role: Role): Promise<Record<string, string>> {
  const cookie = `satsuma_session=${await sessionOf(small.workspace, role)}`
  return { cookie, 'sec-fetch-site': 'same-origin' }
}

const withKey = (scopes: readonly Permission[]) => keyHeaders(small.workspace, scopes)

async function withWriteKey(): Promise<Record<string, string>> {
  const { secret } = await createWriteKey(accessOf(small.workspace), 'shop')
  return { authorization: `Bearer ${secret}` }
}

async function withPageKey(): Promise<Record<string, string>> {
  const { secret } = await createPageKey(accessOf(small.workspace), { name: 'shop', segments: ['buyers'] })
  return { authorization: `Bearer ${secret}` }
}

test('the table names every route and no other', () => {
  // A HEAD route is its GET route without a body.
  const known = app.knownRoutes.map(({ name }) => name).filter((name) => !name.startsWith('HEAD '))
  expect(known.sort()).toEqual(Object.keys(EXPECTED).sort())
})

test.each(Object.entries(EXPECTED).filter(([, rule]) => rule !== 'public'))('%s', async (route, rule) => {
  const [needed, ...roles] = rule as readonly [Permission | 'account', ...Role[]]
  const refused = needed === 'account' ? 'access/users-only' : 'access/forbidden'
  expect(await call(route, {})).toBe('access/not-signed-in')
  expect(await call(route, { cookie: 'satsuma_session=session_of_nobody' })).toBe('access/not-signed-in')
  for (const role of ROLES) {
    const answer = await call(route, await withSession(role))
    expect([role, answer]).toEqual([role, roles.includes(role) ? 'allowed' : 'access/forbidden'])
  }
  expect(await call(route, await withKey([]))).toBe(refused)
  expect(await call(route, await withKey(ALL_PERMISSIONS.filter((other) => other !== needed)))).toBe(refused)
  if (needed !== 'account') expect(await call(route, await withKey([needed]))).toBe('allowed')
  expect(await call(route, await withWriteKey())).toBe('access/write-key')
  const toPages = route === OF_PAGES ? 'allowed' : 'access/page-key'
  expect(await call(route, await withPageKey())).toBe(toPages)
  expect(await call(route, { authorization: 'Bearer sk_unknown' })).toBe('access/invalid-key')
  expect(await call(route, { authorization: 'Basic c2s6' })).toBe('access/invalid-key')
})

test.each(Object.entries(EXPECTED).filter(([, rule]) => rule === 'public'))('%s is public', async (route) => {
  expect(await call(route, {})).toBe('allowed')
})

test('a route that does not say who may call it, or what it changes, cannot be registered', async () => {
  const handler = async () => ({})
  const bare = Fastify()
  requireRouteRules(bare)
  expect(() => bare.get('/a', handler)).toThrow(/must state one of permission, account, public/)
  const twice = { public: 'because', account: true } as const
  expect(() => bare.get('/b', { config: twice }, handler)).toThrow(/must state one of/)
  const changing = { permission: 'segments:write' } as const
  expect(() => bare.post('/c', { config: changing }, handler)).toThrow(/must state one of audit, unaudited/)
  bare.post('/d', { config: { ...changing, unaudited: 'It only looks.' } }, handler)
  bare.post('/e', { config: { ...changing, audit: 'segment.save' } }, handler)
})
