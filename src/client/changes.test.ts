import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, createApiKey, createPageKey } from '../access/index.ts'
import { evaluateTargets } from '../membership/evaluate.ts'
import { loadTargets } from '../membership/targets.ts'
import { applyDefinitions } from '../segments/index.ts'
import { sql } from '../store/sql.ts'
import { applyJournal } from '../tracking/index.ts'
import { messageDigest } from '../tracking/messages/message-digest.ts'
import { openWorkspace, type Workspace } from '../workspace/index.ts'
import { type Change, type Client, changes, followSegments, segmentsOf } from './index.ts'
import { KilledServer, type Sighting } from './testing/killed-server.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 2)
const SENDERS = 3
const REGULARS = 40
const DEFINITIONS = `
segment: active
when: {event: seen, in: {last: 1 second}}
---
segment: often
when: {event: seen, count: true, atLeast: 3}
---
segment: secret
when: {event: seen}
`

let dataDir: string
let server: KilledServer
let satsuma: Client
let page: Client
const sent = new Set<string>()
const acknowledged: Sighting[] = []
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satsuma-changes-'))
  const workspace = await openWorkspace({ dataDir })
  await applyDefinitions(workspace, [{ name: 'segments.yaml', text: DEFINITIONS }])
  const access = accessOf(workspace)
  const key = await createApiKey(access, { name: 'test', scopes: ['segments:read'] })
  const pageKey = await createPageKey(access, { name: 'page', segments: ['active', 'often'] })
  await workspace.close()
  server = new KilledServer(dataDir)
  satsuma = server.client(key.secret)
  page = server.client(pageKey.secret)
  await server.start()
})
afterAll(async () => {
  await server?.kill()
  await rm(dataDir, { recursive: true, force: true })
})

/** Gathers what is told until it is stopped. */
function gather<T>(begin: (signal: AbortSignal) => AsyncIterable<T>) {
  const stop = new AbortController()
  const items: T[] = []
  const work = (async () => {
    for await (const item of begin(stop.signal)) items.push(item)
  })()
  return {
    items,
    end: () => {
      stop.abort()
      return work
    },
  }
}

async function everyChange(): Promise<readonly Change[]> {
  const all: Change[] = []
  for (let after = 'oldest'; ; ) {
    const { changes: some, next } = await satsuma.listChanges({ query: { after } })
    all.push(...some)
    if (next === null) return all
    after = next
  }
}

/** Some who come again and again, and one who comes once, so that every acknowledged call has a change of its own. */
async function sendSome(): Promise<void> {
  const first = sent.size
  const people = [0, 1, 2].map((person) => `p-${(first * 7 + person) % REGULARS}`)
  const sightings = [...people, `once-${first}`].map((anonymousId, index) => ({
    messageId: `m-${first + index}`,
    anonymousId,
  }))
  for (const { messageId } of sightings) sent.add(messageId)
  if (await server.track(sightings)) acknowledged.push(...sightings)
}

async function sendWhile(goesOn: () => boolean): Promise<void> {
  for (; goesOn(); await sleep(2)) await sendSome()
}

test(
  `a server that is killed ${KILLS} times: two readers hear of every change once, in one order`,
  async () => {
    await expect.poll(async () => (await segmentsOf(satsuma, 'user_id:nobody')).ready).toBe(true)
    const readers = [1, 2].map(() => gather((signal) => changes(satsuma, { after: 'oldest', signal })))
    const visitor = gather((signal) => followSegments(page, 'anonymous_id:p-1', { signal }))
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = acknowledged.length
      let goesOn = true
      const senders = Array.from({ length: SENDERS }, () => sendWhile(() => goesOn))
      await sleep(100 + Math.random() * 1_200)
      await expect.poll(() => acknowledged.length - before).toBeGreaterThan(40)
      await server.kill()
      await sleep(50)
      goesOn = false
      await Promise.all(senders)
      await server.start()
    }
    const last = Date.now() + 300
    await sendWhile(() => Date.now() < last)
    const people = new Set(acknowledged.map(({ anonymousId }) => anonymousId)).size
    const isQuiet = async () => {
      const { ready } = await segmentsOf(satsuma, 'user_id:nobody')
      const before = await everyChange()
      await sleep(1_500)
      const { members } = follow(before)
      const areTold = members.active?.length === 0 && Number(members.secret?.length) >= people
      return ready && areTold && (await everyChange()).length === before.length
    }
    await expect.poll(isQuiet, { timeout: 60_000 }).toBe(true)
    const all = await everyChange()
    expect(acknowledged.length).toBeGreaterThan(KILLS * 40)
    for (const { items } of readers) await expect.poll(() => items.length).toBe(all.length)
    expect(readers.map(({ items }) => items)).toEqual([all, all])
    const { segments } = await segmentsOf(page, { namespace: 'anonymous_id', value: 'p-1' })
    expect(segments).toEqual(['often'])
    await expect.poll(() => visitor.items.at(-1)).toEqual(segments)
    expect(visitor.items.flat()).not.toContain('secret')
    await Promise.all([...readers, visitor].map(({ end }) => end()))
  },
  60_000 + KILLS * 10_000,
)

test('who goes on behind a change hears of the next one; who may not is told so', async () => {
  const all = await everyChange()
  const rest = gather((signal) => changes(satsuma, { after: all.at(-4)!.cursor, signal }))
  await expect.poll(() => rest.items).toEqual(all.slice(-3))
  await rest.end()
  const refused = changes(page).next()
  await expect(refused).rejects.toMatchObject({ status: 403, code: 'access/page-key' })
  const gone = changes(satsuma, { after: Buffer.from('1e9').toString('base64url') }).next()
  await expect(gone).rejects.toMatchObject({ status: 410, code: 'live/cursor-gone' })
})

test('after the kills all that was acknowledged is stored once, and the changes come to what the batch finds', async () => {
  const all = await everyChange()
  await server.kill()
  const workspace = await openWorkspace({ dataDir })
  await applyJournal(workspace)
  const stored = await storedSightings(workspace)
  const batch = await batchMembers(workspace)
  await workspace.close()

  const ids = stored.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const kept = new Set(ids)
  expect(acknowledged.filter(({ messageId }) => !kept.has(idOf(messageId)))).toEqual([])
  const known = new Set([...sent].map(idOf))
  expect(ids.filter((id) => !known.has(id))).toEqual([])

  const { members, twice } = follow(all)
  expect(twice).toEqual([])
  expect(members).toEqual(batch)
  // Each who was seen entered once, and nobody ever stopped being somebody who was seen.
  const entries = all.filter(({ segment }) => segment === 'secret').map(({ profileId }) => profileId!)
  expect(entries.toSorted((a, b) => a - b)).toEqual(batch.secret)
  const ends = new Set(stored.map(({ profile, at }) => `${profile} ${at + 1_000}`))
  const exits = all.filter(({ segment, change }) => segment === 'active' && change === 'exited')
  expect(
    exits.filter(({ profileId, at, cause }) => cause !== 'time' || !ends.has(`${profileId} ${at}`)),
  ).toEqual([])
})

const idOf = (messageId: string) => messageDigest(messageId).subarray(0, 8).toString('hex')

interface StoredSighting {
  readonly id: string
  readonly profile: number
  readonly at: number
}

async function storedSightings({ analytical }: Workspace): Promise<readonly StoredSighting[]> {
  const rows = await analytical.query<{ id: string; profile: number; at: string }>(
    sql`SELECT lower(hex(reinterpretAsFixedString(event_id))) AS id, profile_id AS profile, toUnixTimestamp64Milli(occurred_at) AS at FROM events`,
  )
  return rows.map((row) => ({ ...row, at: Number(row.at) }))
}

async function batchMembers(workspace: Workspace): Promise<Record<string, readonly number[]>> {
  const { sets } = await evaluateTargets(workspace, await loadTargets(workspace), workspace.clock())
  return Object.fromEntries([...sets].map(([id, members]) => [id, [...members]]))
}

/** Who is in what by changes alone, and those that say what was so already. */
function follow(all: readonly Change[]) {
  const members = new Map(['active', 'often', 'secret'].map((id) => [id, new Set<number>()]))
  const twice: Change[] = []
  for (const one of all) {
    const set = members.get(one.segment)!
    const isIn = one.change === 'entered'
    if (set.has(one.profileId!) === isIn) twice.push(one)
    set[isIn ? 'add' : 'delete'](one.profileId!)
  }
  const listed = [...members].map(([id, set]) => [id, [...set].sort((a, b) => a - b)] as const)
  return { members: Object.fromEntries(listed), twice }
}
