import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { keyHeaders } from '../../src/access/testing/credentials.ts'
import { sql } from '../../src/store/sql.ts'
import { Journal } from '../../src/tracking/journal/journal.ts'
import { openWorkspace } from '../../src/workspace/index.ts'

const RUNNER = fileURLToPath(new URL('../support/run-bundled.js', import.meta.url))
const SENDERS = 4

let data: string
let writeKey: string
let headers: { authorization: string }
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'satsuma-shutdown-'))
  const workspace = await openWorkspace({ dataDir: data })
  writeKey = (await createWriteKey(accessOf(workspace), 'shop')).secret
  headers = await keyHeaders(workspace)
  await workspace.close()
})
afterAll(() => rm(data, { recursive: true, force: true }))

async function start(): Promise<{ child: ChildProcess; address: string }> {
  const args = ['start', '--port', '0', '--empty', '--json', '--data', data]
  const child = spawn(process.execPath, [RUNNER, 'src/cli/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  })
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, address: (JSON.parse(line.toString()) as { address: string }).address }
}

/** Sends until nobody takes it any more, notes what was acknowledged, and returns how the last was answered. */
async function sendUntilRefused(
  address: string,
  sender: number,
  acknowledged: string[],
): Promise<number | undefined> {
  for (let next = 0; ; next += 1) {
    const messageId = `${sender}-${next}`
    const body = JSON.stringify({ messageId, userId: `u-${next % 50}`, event: 'Viewed', writeKey })
    const answer = await fetch(`${address}/v1/track`, { method: 'POST', body }).catch(() => undefined)
    if (answer?.status !== 200) return answer?.status
    acknowledged.push(messageId)
  }
}

test('told to stop, it answers, ends streams and stores what it acknowledged; the next start finds nothing to do', async () => {
  const { child, address } = await start()
  const ready = async () => (await fetch(`${address}/readyz`)).status
  await expect.poll(ready).toBe(200)
  const stream = await fetch(`${address}/api/v1/tracking/live`, { headers })
  const streamed = stream.text()
  const acknowledged: string[] = []
  const sending = Array.from({ length: SENDERS }, (_, sender) =>
    sendUntilRefused(address, sender, acknowledged),
  )
  while (acknowledged.length < 50) await sleep(10)
  const asked = performance.now()
  child.kill('SIGTERM')
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  expect(await streamed).toContain('event: reception')
  for (const refused of await Promise.all(sending)) expect([503, undefined]).toContain(refused)
  const workspace = await openWorkspace({ dataDir: data })
  const { journal, pending } = await Journal.open(workspace.directory.journal)
  expect(pending).toEqual([])
  await journal.close()
  const [row] = await workspace.analytical.query<{ n: string }>(sql`SELECT count() AS n FROM events`)
  expect(Number(row?.n)).toBe(acknowledged.length)
  await workspace.close()
}, 60_000)
