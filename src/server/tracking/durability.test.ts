import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { evaluateSegments } from '../../membership/evaluate.ts'
import { verify } from '../../membership/verify.ts'
import { applyDefinitions } from '../../segments/index.ts'
import { sql } from '../../store/sql.ts'
import { applyJournal } from '../../tracking/index.ts'
import { openWorkspace } from '../../workspace/index.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 3)
const RUNNER = fileURLToPath(new URL('../../../test/support/run-bundled.js', import.meta.url))
const SERVER = fileURLToPath(new URL('../testing/serve-until-killed.ts', import.meta.url))
const SENDERS = 4
const BATCH = 20
const PEOPLE = 40

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'satsuma-tracking-kill-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const SEGMENTS = `
segment: signed-up
when: {trait: plan, is: pro}
---
segment: busy
when: {event: Viewed, atLeast: 10}
`

test(
  `killed ${KILLS} times while calls come in: all that was acknowledged is stored, nothing twice`,
  async () => {
    const senders = Array.from({ length: SENDERS }, (_, index) => new Sender(index))
    const count = () => senders.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
    let writeKey = ''
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await serve(data)
      writeKey = server.writeKey ?? writeKey
      const before = count()
      const sending = senders.map((sender) => sender.sendTo(server.address, writeKey))
      await sleep(30 + Math.random() * 500)
      await expect.poll(() => count() - before).toBeGreaterThan(BATCH)
      const exit = once(server.process, 'exit')
      server.process.kill('SIGKILL')
      await Promise.all([...sending, exit])
    }
    const acknowledged = senders.flatMap((sender) => [...sender.acknowledged])
    expect(acknowledged.length).toBeGreaterThan(KILLS * BATCH)
    await checkStore(
      acknowledged,
      senders.flatMap((sender) => [...sender.sent]),
    )
  },
  60_000 + KILLS * 5_000,
)

/** Only Linux can change a limit of a process that runs. */
test.skipIf(process.platform !== 'linux')(
  'a full disk is answered with 503 and Retry-After, and all goes on once there is space',
  async () => {
    const server = await serve(data)
    const sender = new Sender(0)
    const send = () => sender.send(server.address, server.writeKey ?? '')
    expect((await send()).status).toBe(200)
    await limitFiles(server.process.pid, 16_384)
    let answer = await send()
    while (answer.status === 200) answer = await send()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await answer.json()).toMatchObject({ code: 'tracking/not-durable' })
    expect((await send()).status).toBe(503)
    await limitFiles(server.process.pid, 'unlimited')
    expect((await send()).status).toBe(200)
    server.process.kill('SIGTERM')
    await once(server.process, 'exit')
    await checkStore([...sender.acknowledged], [...sender.sent])
  },
)

/** Lets writes to files fail beyond a size, as on a disk without space. */
async function limitFiles(pid: number | undefined, bytes: number | 'unlimited'): Promise<void> {
  await promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
}

async function checkStore(acknowledged: readonly string[], sent: readonly string[]): Promise<void> {
  const workspace = await openWorkspace({ dataDir: data })
  await applyJournal(workspace)
  const rows = await workspace.analytical.query<{ id: string; n: string }>(
    sql`SELECT id, count() AS n FROM (SELECT text['id'] AS id FROM events UNION ALL SELECT text[''] AS id FROM trait_changes WHERE trait = 'id') GROUP BY id`,
  )
  const stored = new Map(rows.map(({ id, n }) => [id, Number(n)]))
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
  expect([...stored].filter(([, count]) => count > 1)).toEqual([])
  const known = new Set(sent)
  expect([...stored.keys()].filter((id) => !known.has(id))).toEqual([])
  const [people] = await workspace.analytical.query<{ n: string }>(
    sql`SELECT uniqExact(dictGetOrDefault('survivors', 'survivor', toUInt64(profile_id), profile_id)) AS n FROM profiles`,
  )
  expect(Number(people?.n)).toBeLessThanOrEqual(PEOPLE)
  await applyDefinitions(workspace, [{ name: 'segments.yaml', text: SEGMENTS }])
  await evaluateSegments(workspace)
  expect((await verify(workspace)).differences).toBe(0)
  await workspace.close()
}

async function serve(dataDir: string) {
  const child = spawn(process.execPath, [RUNNER, SERVER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { address, writeKey } = JSON.parse(line.toString()) as { address: string; writeKey?: string }
  return { process: child, address, writeKey }
}

/** Sends batches of calls, and one that was not acknowledged again, as SDKs do. */
class Sender {
  readonly acknowledged = new Set<string>()
  readonly sent = new Set<string>()
  readonly #name: number
  #next = 0
  #batch: readonly { messageId: string }[] = []

  constructor(name: number) {
    this.#name = name
  }

  async sendTo(address: string, writeKey: string): Promise<void> {
    let status = 200
    while (status === 200) {
      const answer = await this.send(address, writeKey).catch(() => undefined)
      status = answer?.status ?? 0
    }
  }

  async send(address: string, writeKey: string): Promise<Response> {
    if (this.#batch.length === 0) this.#batch = Array.from({ length: BATCH }, () => this.#call())
    for (const { messageId } of this.#batch) this.sent.add(messageId)
    const body = JSON.stringify({ batch: this.#batch, writeKey })
    const answer = await fetch(new URL('/v1/batch', address), { method: 'POST', body })
    if (answer.status !== 200) return answer
    for (const { messageId } of this.#batch) this.acknowledged.add(messageId)
    this.#batch = []
    return answer
  }

  #call() {
    const number = this.#next++
    const messageId = `${this.#name}-${number}`
    const person = (this.#name * 7 + number * 3) % PEOPLE
    const ids = { userId: `u${person}`, anonymousId: `a${person}-${number % 3}`, messageId }
    if (number % 5 === 0) return { ...ids, type: 'identify', traits: { plan: 'pro', id: messageId } }
    return { ...ids, type: 'track', event: 'Viewed', properties: { id: messageId } }
  }
}
