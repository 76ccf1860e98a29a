import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { keyHeaders } from '../../src/access/testing/credentials.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openWorkspace } from '../../src/workspace/index.ts'
import type { Change } from '../support/live-server.ts'

const RUNNER = fileURLToPath(new URL('../support/run-bundled.js', import.meta.url))
const SERVER = fileURLToPath(new URL('../../src/server/testing/serve-until-killed.ts', import.meta.url))
const DEFINITIONS =
  'segment: buyers\nwhen: {event: order}\n---\nsegment: often\nwhen: {event: order, atLeast: 2}\n'

let dataDir: string
let child: ChildProcess | undefined
let headers: { readonly authorization: string }
let sender: { readonly authorization: string }
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satsuma-live-disk-'))
  const workspace = await openWorkspace({ dataDir })
  await applyDefinitions(workspace, [{ name: 'segments.yaml', text: DEFINITIONS }])
  headers = await keyHeaders(workspace)
  const { secret } = await createWriteKey(accessOf(workspace), 'test')
  sender = { authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}` }
  await workspace.close()
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

/** Only Linux can change a limit of a process that runs. */
test.skipIf(process.platform !== 'linux')(
  'without space for live evaluation calls are taken all the same, it is told, and nobody is missed once there is space',
  async () => {
    const reader = readBeside(join(dataDir, 'live.sqlite'))
    const { pid, address } = await serve()
    const ask = async <T>(path: string) => (await (await fetch(`${address}${path}`, { headers })).json()) as T
    const trouble = async () => (await ask<Status>('/api/v1/status')).live.trouble
    const entered = async (segment: string) => {
      const { changes } = await ask<{ changes: Change[] }>(`/v1/changes?limit=1000&segment=${segment}`)
      return changes.map(({ profileId }) => profileId)
    }
    let people = 0
    const order = async () => {
      const body = JSON.stringify({ userId: `c-${people++}`, event: 'order' })
      const { status } = await fetch(`${address}/v1/track`, { method: 'POST', headers: sender, body })
      return status
    }
    for (let n = 0; n < 20; n++) expect(await order()).toBe(200)
    await expect.poll(async () => (await entered('buyers')).length).toBe(20)

    const { size } = await stat(join(dataDir, 'live.sqlite-wal'))
    await limitFiles(pid, size + 1)
    while ((await trouble()) === null) expect(await order()).toBe(200)
    expect(await trouble()).toContain('could not be written')
    expect((await fetch(`${address}/readyz`)).status).toBe(503)
    for (let n = 0; n < 20; n++) expect(await order()).toBe(200)

    expect(await trouble()).toContain('disk')
    reader.close()
    await limitFiles(pid, 'unlimited')
    expect(await order()).toBe(200)
    await expect.poll(async () => (await entered('buyers')).length, { timeout: 30_000 }).toBe(people)
    expect(new Set(await entered('buyers')).size).toBe(people)
    expect(await entered('often')).toEqual([])
    await expect.poll(trouble).toBe(null)
    await expect.poll(async () => (await fetch(`${address}/readyz`)).status).toBe(200)
  },
)

interface Status {
  readonly live: { readonly trouble: string | null }
}

async function serve(): Promise<{ readonly pid: number; readonly address: string }> {
  const started = spawn(process.execPath, [RUNNER, SERVER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  })
  child = started
  const [line] = (await once(started.stdout, 'data')) as [Buffer]
  return { pid: started.pid!, address: JSON.parse(line.toString()).address }
}

/**
 * Makes the log of a file longer than any other file will be, and reads: so the log is not begun anew, and whoever
 * writes to it writes at its end.
 */
function readBeside(path: string): Database.Database {
  const db = new Database(path)
  for (const pragma of ['journal_mode = WAL', 'wal_autocheckpoint = 0']) db.pragma(pragma)
  db.exec('CREATE TABLE padding (bytes BLOB); INSERT INTO padding VALUES (zeroblob(10000000)); BEGIN')
  db.prepare('SELECT count(*) FROM padding').all()
  return db
}

/** Lets writes to files fail beyond a size, as on a disk without space. */
async function limitFiles(pid: number, bytes: number | 'unlimited'): Promise<void> {
  await promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
}
