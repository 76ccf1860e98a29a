import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCounter } from '../control/index.ts'
import { param, sql } from '../store/sql.ts'
import { openWorkspace } from './index.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 3)
const RUNNER = fileURLToPath(new URL('../../test/support/run-bundled.js', import.meta.url))
const WRITER = fileURLToPath(new URL('./testing/acknowledge-rows.ts', import.meta.url))

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satsuma-kill-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** Lets a process open the directory and write, kills it at a random instant; what it had acknowledged. */
async function writeAndKill(duringOpening: boolean): Promise<number[]> {
  const writer = spawn(process.execPath, [RUNNER, WRITER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let acknowledged = ''
  writer.stdout.on('data', (chunk: Buffer) => {
    acknowledged += chunk
  })
  if (duringOpening) await sleep(Math.random() * 1_500)
  else await once(writer.stdout, 'data').then(() => sleep(Math.random() * 500))
  const closed = once(writer, 'close')
  writer.kill('SIGKILL')
  await closed
  // What stands before the last newline was printed whole.
  return acknowledged.split('\n').slice(0, -1).map(Number)
}

test(
  `kill -9, ${KILLS} times: the lock is recovered, every acknowledged row is there once`,
  async () => {
    const acknowledged: number[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      acknowledged.push(...(await writeAndKill(kill % 3 === 1)))
      const workspace = await openWorkspace({ dataDir })
      const expected = sql`SELECT arrayJoin(${param(acknowledged, 'Array(UInt32)')}) + number AS id FROM numbers(100)`
      const [lost] = await workspace.analytical.query(
        sql`SELECT count() AS n FROM (${expected}) WHERE id NOT IN (SELECT profile_id FROM profiles)`,
      )
      const [twice] = await workspace.analytical.query(
        sql`SELECT count() - uniqExact(profile_id) AS n, max(profile_id) < ${param(await readCounter(workspace.control, 'row'), 'UInt32')} AS counted FROM profiles`,
      )
      expect(lost).toEqual({ n: '0' })
      expect(twice).toEqual({ n: '0', counted: 1 })
      expect(await readdir(workspace.directory.tmp)).toEqual([])
      await workspace.close()
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS / 2)
  },
  60_000 + KILLS * 10_000,
)
