import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, createApiKey, createPageKey } from '../access/index.ts'
import { applyDefinitions } from '../segments/index.ts'
import { openWorkspace } from '../workspace/index.ts'
import { type Change, type Client, changes, createClient, followSegments, segmentsOf } from './index.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 2)
const RUNNER = fileURLToPath(new URL('../store/testing/run-typescript.js', import.meta.url))
const SERVER = fileURLToPath(new URL('../server/testing/serve-until-killed.ts', import.meta.url))
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

/** A server that is killed and started again, each time at another address. */
class Server {
  readonly #dataDir: string
  #process: ChildProcess | undefined
  #address = 'http://127.0.0.1:9'
  #writeKey = ''

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  async start(): Promise<void> {
    const env = { ...process.env, UV_THREADPOOL_SIZE: '12' }
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
    const child = spawn(process.execPath, [RUNNER, SERVER, this.#dataDir], { stdio, env })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const { address, writeKey } = JSON.parse(line.toString()) as { address: string; writeKey?: string }
    this.#process = child
    this.#address = address
    this.#writeKey = writeKey ?? this.#writeKey
  }

  async kill(): Promise<void> {
    const exit = once(this.#process!, 'exit')
    this.#process!.kill('SIGKILL')
    await exit
  }

  /** A client that finds the server wherever it is. */
  client(key: string): Client {
    const found: typeof fetch = (input, init) =>
      fetch(String(input).replace('http://server', this.#address), init)
    return createClient({ address: 'http://server', key, fetch: found })
  }

  /** Says that people were seen; whether it was taken. */
  async track(people: readonly string[]): Promise<boolean> {
    const batch = people.map((anonymousId) => ({ type: 'track', event: 'seen', anonymousId }))
    const body = JSON.stringify({ batch, writeKey: this.#writeKey })
    const answer = await fetch(`${this.#address}/v1/batch`, { method: 'POST', body }).catch(() => undefined)
    return answer?.ok === true
  }
}

let dataDir: string
let server: Server
let satsuma: Client
let page: Client
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satsuma-changes-'))
  const workspace = await openWorkspace({ dataDir })
  await applyDefinitions(workspace, [{ name: 'segments.yaml', text: DEFINITIONS }])
  const access = accessOf(workspace)
  const key = await createApiKey(access, { name: 'test', scopes: ['segments:read'] })
  const pageKey = await createPageKey(access, { name: 'page', segments: ['active', 'often'] })
  await workspace.close()
  server = new Server(dataDir)
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

test(
  `a server that is killed ${KILLS} times: two readers hear of every change once, in one order`,
  async () => {
    await expect
      .poll(async () => (await segmentsOf(satsuma, 'user_id:nobody')).ready, { timeout: 20_000 })
      .toBe(true)
    const readers = [1, 2].map(() => gather((signal) => changes(satsuma, { after: 'oldest', signal })))
    const visitor = gather((signal) => followSegments(page, 'anonymous_id:p-1', { signal }))
    let round = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const until = Date.now() + 700 + Math.random() * 500
      while (Date.now() < until) {
        await server.track([0, 1, 2].map((person) => `p-${(round++ * 7 + person) % 40}`))
        await sleep(5)
      }
      await server.kill()
      await server.start()
    }
    const isQuiet = async () => {
      const before = (await everyChange()).length
      await sleep(1_500)
      return (await everyChange()).length === before
    }
    await expect.poll(isQuiet, { timeout: 30_000 }).toBe(true)
    const all = await everyChange()
    expect(all.length).toBeGreaterThan(KILLS * 40)
    for (const { items } of readers)
      await expect.poll(() => items.length, { timeout: 10_000 }).toBe(all.length)
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
