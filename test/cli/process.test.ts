import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const RUNNER = fileURLToPath(new URL('../support/run-bundled.js', import.meta.url))
/** A busy machine takes long to bundle and to begin. */
const STARTED = { timeout: 60_000 }

let folder: string
let data: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-process-'))
  data = join(folder, 'data')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [RUNNER, 'src/cli/main.ts', ...args, '--data', data], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  })
  const told = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    told.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    told.err += chunk
  })
  const ended = once(child, 'close').then(([code, signal]) => ({ ...told, code: code as number, signal }))
  return { child, told, ended }
}

test('Ctrl-C during an import ends with 130 and leaves nothing of it; another process finds no lock', async () => {
  const file = join(folder, 'events.csv')
  const row = (index: number) => `c-${index % 5_000},2025-01-01T00:00:00Z,visited,${index}\n`
  await writeFile(
    file,
    `customer_id,time,event,page\n${Array.from({ length: 1_500_000 }, (_, i) => row(i)).join('')}`,
  )
  const { child, ended } = start(['import', file, '--yes'])
  await expect
    .poll(() => existsSync(join(data, 'import')) || existsSync(join(data, 'tmp', 'import')), STARTED)
    .toBe(true)
  child.kill('SIGINT')
  const { code, err, out } = await ended
  expect([code, out, err.trimEnd().split('\n')]).toEqual([130, '', [expect.stringContaining('Cancelled')]])
  const { code: next, out: list } = await start(['profiles', 'search', 'c-', '--json']).ended
  expect([next, JSON.parse(list)]).toEqual([0, { profiles: [] }])
})

test('a second process is told who holds the directory, with 3; start serves, and Ctrl-C ends it', async () => {
  const { child, told, ended } = start(['start', '--port', '0', '--empty', '--json'])
  await expect.poll(() => told.out.includes('}'), STARTED).toBe(true)
  const { address, ...state } = JSON.parse(told.out) as { address: string }
  expect(state).toMatchObject({ profiles: 0, setUp: {} })
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' })
  const second = await start(['segments', 'list']).ended
  expect(second).toMatchObject({ code: 3, err: expect.stringContaining(`in use by process ${child.pid}`) })
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 0, err: '' })
})

test('a reader that goes away is no failure', async () => {
  const { child, ended } = start(['schema'])
  child.stdout.destroy()
  expect(await ended).toMatchObject({ code: 0, err: '' })
})

test('the entry point sizes the thread pool before it is used', async () => {
  const script = `process.argv[2] = '--version'; require('./bin/satsuma.js'); setTimeout(() => {}, 50)`
  const child = spawn(process.execPath, ['-e', `${script}; console.log(process.env.UV_THREADPOOL_SIZE)`])
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  expect(chunk.toString()).toBe('12\n')
})
