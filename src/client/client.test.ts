import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWorkspace, SMALL_NOW, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { ALL_PERMISSIONS, accessOf, createWriteKey } from '../access/index.ts'
import { keyHeaders, sessionOf } from '../access/testing/credentials.ts'
import { type RunningServer, startServer } from '../server/index.ts'
import {
  type CallOptions,
  type Client,
  createClient,
  each,
  finishedJob,
  pages,
  SatsumaProblem,
  segmentsOf,
  watchJob,
} from './index.ts'
import { OPERATIONS } from './operations.ts'

let small: SmallWorkspace
let server: RunningServer
let satsuma: Client
let folder: string
const called = new Set<string>()

/** Notes which operations were called. */
function noted(client: Client): Client {
  const calls = Object.entries(client).map(([id, call]) => {
    const noting = (input: never, options?: CallOptions) => {
      called.add(id)
      return (call as (input: never, options?: CallOptions) => unknown)(input, options)
    }
    return [id, noting]
  })
  return Object.fromEntries(calls)
}

beforeAll(async () => {
  small = await openSmallWorkspace()
  server = await startServer(small.workspace, { port: 0 })
  folder = await mkdtemp(join(tmpdir(), 'satsuma-client-'))
  const { authorization } = await keyHeaders(small.workspace)
  satsuma = noted(createClient({ address: server.address, key: authorization.slice(7) }))
})
afterAll(async () => {
  await server.close()
  await small.close()
  await rm(folder, { recursive: true })
})

async function problemOf(work: Promise<unknown>): Promise<SatsumaProblem> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(SatsumaProblem)
  return error as SatsumaProblem
}

async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const id = (segment: string) => ({ params: { id: segment } })

test('segments: list, one, members page by page, movements, explanation, downloads', async () => {
  const { segments } = await satsuma.listSegments()
  expect(segments.map((segment) => segment.id)).toContain('plan/pro')
  expect((await satsuma.getSegment(id('plan/pro'))).yaml).toMatch(/^segmentation: plan/)
  const members = await listed(
    each(satsuma.listMembers, { ...id('buyers'), query: { limit: 10 } }, 'members'),
  )
  expect(members).toHaveLength(31)
  expect((await satsuma.listMembers({ ...id('buyers'), query: { asOf: '2026-10-01' } })).size).toBe(0)
  const sorted = { ...id('buyers'), query: { sort: 'plan', traits: 'plan', skip: 1, limit: 1 } }
  expect(await satsuma.listMembers(sorted)).toMatchObject({
    found: 31,
    members: [{ traits: { plan: 'free' } }],
  })
  const flows = await satsuma.getFlows({ ...id('buyers'), query: { days: 21 } })
  expect(flows.cameFrom).toMatchObject({ newcomers: 0, flows: [{ segment: 'visitors', profiles: 30 }] })
  const both = await satsuma.getOverlap({ query: { segments: 'buyers,visitors' } })
  expect(both.segments.map(({ size }) => size)).toEqual([31, 9])
  expect(await satsuma.getUses(id('buyers'))).toEqual({ usedBy: [], uses: [], models: [] })
  expect((await satsuma.getMemberScores(id('buyers'))).scores).toEqual([])
  expect((await satsuma.listMovements(id('buyers'))).movements).toMatchObject([{ entered: 31 }])
  const why = { ...id('buyers'), query: { identity: 'c-10' } }
  expect((await satsuma.explainMembership(why)).member).toBe(true)
  expect(await text(await satsuma.exportCsv(id('plan/pro')))).toMatch(/^profile_id,email,user_id\n4,/)
  const lines = await text(await satsuma.exportJsonLines({ ...id('plan/pro'), query: { traits: 'plan' } }))
  expect(JSON.parse(lines.split('\n', 1)[0]!)).toMatchObject({ profileId: 4, traits: { plan: 'pro' } })
})

test('definitions: schema, preview, apply, versions, status, remove', async () => {
  const old = { text: 'segment: old\nwhen: {event: order_completed, count: true, atLeast: 3}' }
  expect(await satsuma.getDefinitionSchema()).toHaveProperty('$defs')
  const { previews } = await satsuma.previewDefinitions({ body: old })
  expect(previews).toMatchObject([{ id: 'old', isNew: true, size: 11, joiners: { count: 11 } }])
  expect((await satsuma.applyDefinitions({ body: { ...old, dryRun: true } })).dryRun).toBe(true)
  expect((await satsuma.applyDefinitions({ body: old })).applied).toMatchObject([{ action: 'created' }])
  expect((await problemOf(satsuma.applyDefinitions({ body: { ...old, expectedVersion: 0 } }))).code).toBe(
    'store/version-conflict',
  )
  const params = { kind: 'segment', name: 'old' } as const
  const definition = { segment: 'old', when: { event: 'order_completed' } }
  expect((await satsuma.describeDefinition({ body: { definition } })).sentences).toMatchObject([
    { path: ['when'] },
  ])
  expect((await satsuma.getDefinition({ params })).version).toBe(1)
  const kinds = await listed(each(satsuma.listDefinitions, { query: { limit: 2 } }, 'definitions'))
  expect(kinds.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    ...['segment buyers', 'segment nobody', 'segment old', 'segment visitors', 'segmentation plan'],
  ])
  expect((await satsuma.pauseDefinition({ params })).status).toBe('paused')
  expect((await satsuma.resumeDefinition({ params })).status).toBe('active')
  expect((await satsuma.archiveDefinition({ params })).status).toBe('archived')
  expect((await satsuma.restoreDefinition({ params })).status).toBe('active')
  await satsuma.removeDefinition({ params })
  expect((await satsuma.listVersions({ params })).versions).toMatchObject([{ version: 1, savedBy: 'test' }])
  expect((await satsuma.getSegment(id('buyers'))).versions).toMatchObject([{ savedBy: 'ada@example.org' }])
  expect((await problemOf(satsuma.getDefinition({ params }))).code).toBe('api/not-found')
})

test('gallery: what the data hold enough for', async () => {
  const { templates } = await satsuma.getGallery()
  expect(templates.find(({ name }) => name === 'one-time-buyers')).toMatchObject({
    definition: { when: { event: 'order_completed', equals: 1 } },
    yaml: expect.stringMatching(/^segment: one-time-buyers/),
  })
  const lacks = templates.find(({ name }) => name === 'birthday-this-week')
  expect(lacks).toMatchObject({ missing: [{ role: 'birthDate' }] })
})

test('home, the customer base, measures, comparison', async () => {
  const home = await satsuma.getHome()
  expect(home).toMatchObject({ compared: expect.any(Number), definitions: 6 })
  expect(await satsuma.getMovesByRules()).toMatchObject({ moves: [], looked: 40, profiles: 40 })
  const base = await satsuma.getCustomerBase({ query: { rows: 'none' } })
  expect(base.columns).toMatchObject({ name: 'plan' })
  expect(base.cells.flat().reduce((sum, { profiles }) => sum + profiles, 0)).toBe(40)
  expect(await satsuma.getSegmentMeasures()).toHaveProperty('segments')
  const { pairs } = await satsuma.compareSegments({ query: { ids: 'buyers,visitors' } })
  expect(pairs).toMatchObject([{ a: 'buyers', b: 'visitors', shared: 0 }])
})

test('drafts: count, overlap, history', async () => {
  const body = { text: 'segment: new\nwhen: {trait: plan, is: pro}' }
  expect((await satsuma.countDraft({ body })).size).toEqual({ value: 10, low: 10, high: 10 })
  expect((await satsuma.overlapDraft({ body })).segments[0]?.id).toBe('plan/pro')
  expect((await satsuma.draftHistory({ body })).points).toHaveLength(13)
})

test('models: save, refresh, runs, remove', async () => {
  const params = { name: 'rfm' }
  const body = { method: 'rfm', with: { scores: 3 }, outputs: ['group'] }
  expect(await satsuma.saveModel({ params, body })).toMatchObject({ version: 1 })
  expect((await satsuma.listModels()).models.map(({ name }) => name)).toEqual(['rfm'])
  await finishedJob(satsuma, await satsuma.refreshModel({ params }))
  const { runs } = await satsuma.listModelRuns({ params })
  expect(runs).toMatchObject([{ model: 'rfm', status: expect.stringMatching(/done|insufficient/) }])
  const run = await satsuma.getModelRun({ params: { ...params, run: runs[0]!.id } })
  expect(run).toMatchObject({ model: 'rfm', id: runs[0]!.id })
  expect((await satsuma.getModel({ params })).lastRun).toMatchObject({ id: runs[0]!.id })
  expect((await problemOf(satsuma.removeModel({ params }))).code).toBe('command/still-used')
  await satsuma.removeDefinition({ params: { kind: 'segmentation', name: 'rfm_group' } })
  expect(await satsuma.removeModel({ params })).toMatchObject({ removed: 'rfm' })
})

test('analyses: what there is to ask, asking, the same again, what was asked', async () => {
  const { analyses } = await satsuma.listAnalyses()
  expect(analyses.find(({ name }) => name === 'rfm')).toMatchObject({ title: 'RFM', reads: 'purchases' })
  const asked = { params: { name: 'rfm' }, body: { options: { scores: 3 } } }
  const { id: job, result } = await finishedJob(satsuma, await satsuma.runAnalysis(asked))
  expect(await satsuma.runAnalysis(asked)).toMatchObject({ id: job, status: 'done', result })
  const run = await satsuma.getAnalysisRun({ params: { run: result!.run } })
  expect(run).toMatchObject({
    method: 'rfm',
    job,
    outcome: result!.outcome,
    report: { title: expect.any(String) },
  })
  const { runs } = await satsuma.listAnalysisRuns({ query: { method: 'rfm' } })
  expect(runs.map(({ id }) => id)).toEqual([result!.run])
  const unknown = satsuma.getAnalysisRun({ params: { run: 9_999 } })
  expect((await problemOf(unknown)).code).toBe('analysis/run-not-found')
})

test('definitions: comments of YAML are kept, and change without another version', async () => {
  const params = { kind: 'segment', name: 'noted' } as const
  const save = (text: string) => satsuma.applyDefinitions({ body: { text } })
  const saved = async () => (await satsuma.getDefinition({ params })).yaml
  const first = '# Of spring\nsegment: noted\nwhen:\n  trait: plan # whichever\n  is: "#1"\n'
  await save(first)
  expect(await saved()).toBe(first)
  expect((await satsuma.getSegment({ params: { id: 'noted' } })).yaml).toBe(first)
  const second = first.replace('spring', 'summer')
  expect((await save(second)).applied).toMatchObject([{ action: 'unchanged', version: 1 }])
  expect(await saved()).toBe(second)
  const third = second.replace('plan', 'tariff')
  await save(third)
  const { versions } = await satsuma.listVersions({ params })
  expect(versions.map(({ yaml }) => yaml)).toEqual([third, second])
  // What does not stand alone, and what has no comments, is written anew.
  await save(`${third}---\nsegment: beside-it\nwhen: {all: []}\n`)
  const plain = 'segment: noted\nwhen:\n  trait: tariff\n  is: "#1"\n'
  expect(await saved()).toBe(plain)
  await save(third)
  await save('{"segment": "noted", "when": {"trait": "tariff", "is": "#1"}}')
  expect(await saved()).toBe(plain)
  expect((await satsuma.getSegment({ params: { id: 'noted' } })).yaml).toBe(plain)
  for (const name of ['noted', 'beside-it'])
    await satsuma.removeDefinition({ params: { kind: 'segment', name } })
})

test('analyses: what one proposes is saved as it is', async () => {
  const { result } = await finishedJob(
    satsuma,
    await satsuma.runAnalysis({ params: { name: 'life-cycle' }, body: {} }),
  )
  const { proposal } = await satsuma.getAnalysisRun({ params: { run: result!.run } })
  expect(proposal).toMatchObject({ segmentation: 'life-cycle', title: 'Life cycle' })
  const { applied } = await satsuma.applyDefinitions({ body: { definitions: [proposal!], dryRun: true } })
  expect(applied).toMatchObject([{ kind: 'segmentation', name: 'life-cycle', action: 'created' }])
})

test('long work: evaluation, verification, backtest, and the list of jobs', async () => {
  const evaluating = await satsuma.startEvaluation({ body: {} })
  expect(evaluating).toMatchObject({ kind: 'evaluation', status: 'running' })
  const { result } = await finishedJob(satsuma, evaluating)
  expect(result?.segments.find(({ segment }) => segment === 'buyers')?.size).toBe(31)
  const verified = await finishedJob(satsuma, await satsuma.startVerification({ body: {} }))
  expect(verified.result?.differences).toBe(0)
  const looking = await satsuma.startBacktest({ body: { segment: 'buyers', points: 3 } })
  const changes = await listed(watchJob(satsuma, looking))
  expect(changes.at(-1)?.result?.segments[0]?.sizes.map(({ size }) => size)).toEqual([0, 0, 31])
  const [page] = await listed(pages(satsuma.listJobs, { query: { limit: 2 } }))
  expect(page?.jobs).toHaveLength(2)
  expect((await satsuma.listJobs()).jobs.map(({ kind }) => kind)).toContain('backtest')
  expect((await satsuma.cancelJob(id(looking.id))).status).toBe('done')
  expect((await satsuma.getJob(id(looking.id))).status).toBe('done')
  expect((await satsuma.listEvaluations({ query: { limit: 1 } })).evaluations[0]?.asOf).toBe(SMALL_NOW)
  expect((await satsuma.getPlan()).plan.join('\n')).toContain('order_completed')
})

test('imports: upload, proposal, preview, import, what was rejected', async () => {
  const csv = 'customer,when,what,amount\nc-1,2026-01-05,sale,5\nc-2,never,sale,7\nc-9000,2026-01-06,sale,8\n'
  const upload = await satsuma.uploadFile({ query: { name: 'sales.csv' }, body: csv })
  expect(upload).toMatchObject({ name: 'sales.csv', bytes: csv.length })
  expect((await satsuma.listUploads()).uploads.map((one) => one.id)).toEqual([upload.id])
  const { columns } = await satsuma.proposeMapping(id(upload.id))
  expect(columns.map(({ name }) => name)).toEqual(['customer', 'when', 'what', 'amount'])
  const mapping = [
    'file: {format: csv}',
    'customer: {column: customer, namespace: user_id}',
    'time: {column: when}',
    'events: [{name: {column: what}, properties: {amount: {column: amount, type: number}}}]',
  ].join('\n')
  const { preview, rejects } = await satsuma.previewMapping({ ...id(upload.id), body: { mapping } })
  expect(preview).toMatchObject([{ customer: 'c-1', event: 'sale', properties: { amount: 5 } }, {}])
  expect(rejects).toMatchObject([{ line: 3, column: 'when', value: 'never' }])
  const job = await satsuma.startImport({ body: { uploads: [upload.id], mapping } })
  const { result } = await finishedJob(satsuma, job)
  expect(result).toMatchObject({ rows: 3, eventsNew: 2, profilesNew: 1, rejectedRows: 1, hasRejects: true })
  const { imports } = await satsuma.listImports()
  expect(imports[0]).toMatchObject({ files: ['sales.csv'], status: 'done', hasRejects: true })
  const stored = { params: { id: imports[0]!.id } }
  expect((await satsuma.getImport(stored)).mapping).toContain('namespace: user_id')
  const rejected = await text(await satsuma.downloadRejects(stored))
  expect(rejected).toMatch(/^file,line,column,value,reason\nsales\.csv,3,when,never,/)
  expect(await satsuma.getRejects({ ...stored, query: { limit: 1 } })).toMatchObject({
    rows: [{ line: 3, value: 'never' }],
    reasons: [{ count: 1 }],
    isCut: false,
  })
  expect((await satsuma.listUploads()).uploads).toEqual([])
  const other = await satsuma.uploadFile({ query: { name: 'a.csv' }, body: new Blob(['a\n']) })
  await satsuma.deleteUpload(id(other.id))
})

test('profiles: search, one, its records, who is who', async () => {
  const found = await listed(each(satsuma.searchProfiles, { query: { search: 'C-1', limit: 3 } }, 'profiles'))
  expect(found.map(({ value }) => value)).toEqual([
    'c-1',
    ...Array.from({ length: 10 }, (_, n) => `c-${n + 10}`),
  ])
  expect((await satsuma.findNamedProfiles({ query: { search: 'nobody' } })).profiles).toEqual([])
  const newest = await satsuma.listNewestProfiles({ query: { limit: 2 } })
  expect(newest.profiles.map(({ identities }) => identities.length > 0)).toEqual([true, true])
  const params = { identity: 'c-40' }
  expect((await satsuma.getProfile({ params })).segments).toContain('buyers')
  const events = await listed(each(satsuma.listProfileEvents, { params, query: { limit: 2 } }, 'events'))
  expect(events.map(({ event }) => event)).toEqual([...Array(4).fill('order_completed'), 'page_viewed'])
  const { changes } = await satsuma.listTraitChanges({ params, query: { trait: 'plan' } })
  expect(changes).toMatchObject([{ trait: 'plan', value: 'pro' }])
  const body = {
    a: { namespace: 'user_id', value: 'c-40' },
    b: { namespace: 'email', value: 'c36@example.org' },
  }
  expect((await problemOf(satsuma.unmergeProfiles({ body }))).code).toBe('identity/not-one-profile')
  expect((await problemOf(satsuma.rejoinProfiles({ body }))).code).toBe('identity/not-separated')
  await satsuma
    .mergeProfiles({ body })
    .catch((error: SatsumaProblem) => expect(error.status).toBeLessThan(500))
  expect(await satsuma.explainIdentities({ body })).toHaveProperty('one')
  expect(await satsuma.getConnections({ params })).toHaveProperty('history')
  expect((await satsuma.listMemberships({ params })).isCut).toBe(false)
  expect(await satsuma.listScores({ params })).toHaveProperty('scores')
  const unknown = { params: { ...params, model: 'none' } }
  expect((await problemOf(satsuma.getScoreReasons(unknown))).code).toBe('command/not-found')
})

test('what comes in: state, the last calls, live, what was wrong', async () => {
  const { secret } = await createWriteKey(accessOf(small.workspace), 'shop')
  const track = (body: object) =>
    fetch(`${server.address}/v1/track`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${secret}:`)}` },
      body: JSON.stringify(body),
    })
  await track({ userId: 'c-1', event: 'live_test', messageId: 'm-1' })
  const [first] = await firstOf(await satsuma.streamCalls(), 1)
  expect(first).toMatchObject({ event: 'reception', data: { messages: [{ messageId: 'm-1' }] } })
  await track({ userId: 'c-1' })
  await server.flush()
  expect((await satsuma.getTrackingState()).waiting).toBe(0)
  expect((await satsuma.listRecentCalls()).receptions.length).toBe(2)
  const { issues } = await satsuma.listIssues({ query: { kind: 'rejected' } })
  expect(issues).toHaveLength(1)
  const since = String(SMALL_NOW - 1)
  expect((await satsuma.countIssues({ query: { since } })).counts).toMatchObject([{ count: 1 }])
})

test('data: sources, one name, who was joined', async () => {
  const { events, days, keys } = await satsuma.getDataSources()
  expect(events).toMatchObject({ latestAt: expect.any(Number) })
  expect([days.length, keys.map(({ name }) => name)]).toEqual([90, expect.arrayContaining(['shop'])])
  const details = await satsuma.getNameDetails({ query: { of: 'event', name: 'order_completed' } })
  expect(details.usedBy.map(({ name }) => name)).toEqual(expect.arrayContaining(['buyers']))
  const [latest] = details.examples
  const byNumber = await satsuma.getProfile({ params: { identity: `profile_id:${latest?.profileId}` } })
  expect(latest?.profile?.identities).toEqual(byNumber.identities)
  expect((await problemOf(satsuma.getNameDetails({ query: { of: 'trait', name: 'none' } }))).status).toBe(404)
  expect((await satsuma.listMerges({ query: { limit: 1 } })).merges.length).toBeLessThan(2)
})

test('memberships: the segments of somebody, who entered and left, as pages and as it happens', async () => {
  const told = await satsuma.lookUpSegments({ params: { identity: 'user_id:c-40' } })
  expect(told).toMatchObject({ known: true, segments: expect.arrayContaining(['buyers']) })
  expect(await segmentsOf(satsuma, 'user_id:c-40')).toEqual(told)
  const { changes: found, cursor } = await satsuma.listChanges({ query: { segment: 'buyers' } })
  expect(found.every(({ segment }) => segment === 'buyers')).toBe(true)
  const [first] = await firstOf(await satsuma.streamChanges({ query: { after: cursor } }), 1)
  expect(first).toMatchObject({ event: 'place', data: { cursor } })
})

async function firstOf<T>(items: AsyncIterable<T>, count: number): Promise<T[]> {
  const first: T[] = []
  for await (const item of items) if (first.push(item) === count) break
  return first
}

test('the workspace: status, catalogue, settings, identity rules, check-up, backups', async () => {
  expect((await satsuma.getHealth()).status).toBe('ok')
  expect((await satsuma.getReadiness()).status).toBe('ok')
  expect((await satsuma.getStatus()).profiles).toBeGreaterThan(39)
  expect((await satsuma.getCatalogue()).events.map(({ name }) => name)).toContain('page_viewed')
  const values = await satsuma.listValues({ query: { of: 'trait', name: 'plan' } })
  // Two of the twenty who have it are one person since a test above.
  expect(values).toMatchObject({ sampled: 19, values: [{ value: 'free', share: 10 / 19 }, { value: 'pro' }] })
  expect(await satsuma.getSettings()).toEqual({ timeZone: 'UTC', weekStartsOn: 1, currency: null })
  const zone = { timeZone: 'Europe/Berlin' }
  expect((await satsuma.changeSettings({ body: zone })).timeZone).toBe('Europe/Berlin')
  expect(await satsuma.getStatus()).toMatchObject({ timeZone: 'Europe/Berlin' })
  expect((await satsuma.getStatus()).currency).toBeUndefined()
  await satsuma.changeSettings({ body: { currency: 'sek' } })
  expect((await satsuma.getStatus()).currency).toBe('SEK')
  expect((await satsuma.changeSettings({ body: { currency: null } })).currency).toBeNull()
  expect((await problemOf(satsuma.changeSettings({ body: { currency: 'XYQ' } }))).status).toBe(400)
  const rules = await satsuma.getIdentityRules()
  const changed = await satsuma.changeIdentityRules({ body: { ...rules, blockAfter: 30 } })
  expect(changed.blockAfter).toBe(30)
  expect(await satsuma.getIdentityRules()).toEqual(changed)
  expect((await satsuma.examine()).checks.map(({ name }) => name)).toContain('Control store')
  const { result } = await finishedJob(satsuma, await satsuma.startBackup())
  expect((await satsuma.listBackups()).backups).toMatchObject([{ id: result!.backupId }])
  const archive = join(folder, 'backup.tar')
  await writeFile(archive, await satsuma.downloadBackup(id(result!.backupId)))
  await satsuma.deleteBackup(id(result!.backupId))
  expect((await problemOf(satsuma.downloadBackup(id(result!.backupId)))).status).toBe(404)
})

test('access: users, keys, permissions, the audit log, sessions', async () => {
  const password = 'correct horse battery'
  const bob = { email: 'bob@example.org', name: 'Bob', role: 'viewer', password } as const
  const { id: user } = await satsuma.createUser({ body: bob })
  expect((await satsuma.changeUser({ ...id(user), body: { role: 'admin' } })).role).toBe('admin')
  await satsuma.resetPassword({ ...id(user), body: { password: `${password}!` } })
  expect((await satsuma.listUsers()).users).toHaveLength(1)
  const key = await satsuma.createKey({ body: { kind: 'write', name: 'shop' } })
  expect((await satsuma.listKeys()).keys.map((one) => one.id)).toContain(key.id)
  expect((await satsuma.revokeKey(id(key.id))).revokedAt).toBe(SMALL_NOW)
  expect((await satsuma.listPermissions()).permissions).toHaveLength(ALL_PERMISSIONS.length)
  const { entries } = await satsuma.listAudit({ query: { limit: 2 } })
  expect(entries.map(({ action }) => action)).toEqual(['key.revoke', 'key.create'])
  expect(
    (await problemOf(satsuma.setUp({ body: { email: bob.email, name: bob.name, password } }))).code,
  ).toBe('access/set-up-already')
  const signIn = { email: bob.email, password: `${password}!` }
  expect((await satsuma.signIn({ body: signIn })).user?.email).toBe(bob.email)
  expect((await problemOf(satsuma.signOut())).code).toBe('access/users-only')
  expect(
    (await problemOf(satsuma.changePassword({ body: { password, newPassword: password } }))).status,
  ).toBe(403)
  const cookie = `satsuma_session=${await sessionOf(small.workspace, 'admin')}`
  const withSession: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...init?.headers, cookie, 'sec-fetch-site': 'same-origin' } })
  const own = noted(createClient({ address: server.address, fetch: withSession }))
  expect((await own.getSession()).user?.role).toBe('admin')
  await own.signOutEverywhere()
  expect((await problemOf(own.signOut())).status).toBe(401)
  await satsuma.removeUser(id(user))
})

test('webhooks: set up, tried, changed, another secret, dead letters, allowed hosts', async () => {
  const hosts = { hosts: ['127.0.0.1:9'] }
  expect(await satsuma.allowWebhookHosts({ body: hosts })).toEqual(hosts)
  expect(await satsuma.getAllowedWebhookHosts()).toEqual(hosts)
  const { secret, ...created } = await satsuma.createWebhook({ body: { url: 'http://127.0.0.1:9/' } })
  const webhook = id(created.id)
  expect((await satsuma.listWebhooks()).webhooks).toEqual([created])
  expect(await satsuma.getWebhook(webhook)).toEqual(created)
  expect((await satsuma.testWebhook(webhook)).kind).toBe('failed')
  expect((await satsuma.changeWebhook({ ...webhook, body: { active: false } })).state).toBe('paused')
  expect((await satsuma.rotateWebhookSecret({ ...webhook, body: {} })).secret).not.toBe(secret)
  expect((await satsuma.acknowledgeMissedChanges(webhook)).state).toBe('paused')
  expect(await listed(each(satsuma.listDeadLetters, webhook, 'deadLetters'))).toEqual([])
  const letter = { params: { id: created.id, letter: 'msg_x' } }
  for (const none of [satsuma.getDeadLetter, satsuma.replayDeadLetter, satsuma.dropDeadLetter])
    expect((await problemOf(none(letter))).code).toBe('webhooks/dead-letter-not-found')
  expect(await satsuma.replayDeadLetters(webhook)).toEqual({ replaying: 0 })
  expect(await satsuma.dropDeadLetters(webhook)).toEqual({ dropped: 0 })
  expect((await satsuma.removeWebhook(webhook)).id).toBe(created.id)
})

describe('refusals', () => {
  test('are problems with code, path and mend', async () => {
    const wrong = { limit: 0, color: 'red' } as object
    const refused = await problemOf(satsuma.listJobs({ query: wrong }))
    expect(refused).toMatchObject({ status: 400, code: 'command/invalid-field' })
    expect(refused.problems.map(({ path }) => path)).toEqual([
      ['querystring', 'limit'],
      ['querystring', 'color'],
    ])
    const text = 'segment: s\nwhen: {event: e, cont: 3}'
    const unclear = await problemOf(satsuma.applyDefinitions({ body: { text } }))
    expect(unclear.problems[0]).toMatchObject({
      code: 'definition/unknown-field',
      file: 'definitions',
      line: 2,
    })
    expect(unclear.mend).toContain('Did you mean "count"?')
  })

  test('and so are failed jobs, silent servers and strange answers', async () => {
    const text = 'segment: s\nwhen: {trait: t, is: 1}\n---\nmetric: m'
    expect(
      (await problemOf(satsuma.startBacktest({ body: { text } }).then((job) => finishedJob(satsuma, job))))
        .problems.length,
    ).toBeGreaterThan(0)
    const nobody = createClient({ address: 'http://127.0.0.1:9' })
    expect(await problemOf(nobody.getHealth())).toMatchObject({ status: 0, code: 'client/unreachable' })
    const strange = createClient({
      address: server.address,
      fetch: async () => new Response('?', { status: 502 }),
    })
    expect(await problemOf(strange.getHealth())).toMatchObject({
      status: 502,
      code: 'client/unexpected-answer',
    })
  })

  test('a signal ends a request', async () => {
    const stop = new AbortController()
    stop.abort(new DOMException('enough', 'AbortError'))
    await expect(satsuma.getStatus({}, { signal: stop.signal })).rejects.toThrow('enough')
  })
})

test('a cancelled job is not finished', async () => {
  const asked = { kind: 'look-back', title: 'Waiting', startedBy: 'test' }
  const { id: waiting } = await server.jobs.start(
    asked,
    ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', reject)),
  )
  const finished = problemOf(finishedJob(satsuma, { id: waiting, kind: 'look-back' }))
  await satsuma.cancelJob(id(waiting))
  expect((await finished).code).toBe('client/job-stopped')
})

test('a repeated write with its idempotency key is one write', async () => {
  const body = { text: 'segment: twice\nwhen: {trait: plan, is: pro}' }
  const options = { idempotencyKey: 'apply-1' }
  const first = await satsuma.applyDefinitions({ body }, options)
  expect(await satsuma.applyDefinitions({ body }, options)).toEqual(first)
  const other = satsuma.applyDefinitions({ body: { ...body, dryRun: true } }, options)
  expect(await problemOf(other)).toMatchObject({ status: 422, code: 'api/idempotency-key-reused' })
})

test('every operation was called', () => {
  expect(Object.keys(OPERATIONS).filter((operation) => !called.has(operation))).toEqual([])
})
