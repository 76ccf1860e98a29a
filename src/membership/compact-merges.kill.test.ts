import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { param, sql } from '../store/sql.ts'
import { openWorkspace, type Workspace } from '../workspace/index.ts'
import { compactMerges } from './compact-merges.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 3)
const RUNNER = fileURLToPath(new URL('../../test/support/run-bundled.js', import.meta.url))
const COMPACTER = fileURLToPath(new URL('./testing/compact-and-stay.ts', import.meta.url))
const NUMBERS = 200_000
const CHANGES = 4

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satsuma-kill-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** Has every number change its survivor some times, and says what that comes to. */
async function changeAll(): Promise<unknown> {
  const workspace = await openWorkspace({ dataDir })
  const { analytical } = workspace
  for (let change = 0; change < CHANGES; change++) {
    const [many, step] = [param(NUMBERS, 'UInt64'), param(change + 1, 'UInt64')]
    await analytical.command(
      sql`INSERT INTO profile_merges WITH (SELECT max(version) FROM profile_merges) AS newest
        SELECT toUInt32(number), toUInt32(intDiv(number, ${step})), 0, newest + number + 1, fromUnixTimestamp64Milli(0) FROM numbers(${many})`,
    )
  }
  const found = await meaning(workspace)
  await workspace.close()
  return found
}

async function meaning({ analytical }: Workspace): Promise<unknown> {
  const latest = sql`SELECT profile_id, argMax(survivor, version) AS survivor, max(version) AS newest FROM profile_merges GROUP BY profile_id`
  const [row] = await analytical.query(
    sql`SELECT count() AS numbers, sum(cityHash64(profile_id, survivor, newest)) AS sum FROM (${latest})`,
  )
  return row
}

async function rowsOf({ analytical }: Workspace): Promise<unknown> {
  return (await analytical.query(sql`SELECT toUInt32(count()) AS rows FROM profile_merges`))[0]
}

async function compactAndKill(stuck: boolean): Promise<void> {
  const child = spawn(process.execPath, [RUNNER, COMPACTER, dataDir, stuck ? 'stuck' : ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await sleep(stuck ? 500 : Math.random() * 300)
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

it(
  `kill -9 while compacting, ${KILLS} times: the log means the same, and compacting it ends another time`,
  async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const before = await changeAll()
      await compactAndKill(kill === 0)
      const workspace = await openWorkspace({ dataDir })
      expect(await meaning(workspace)).toEqual(before)
      await compactMerges(workspace, { rows: 0, share: 0 })
      expect(await meaning(workspace)).toEqual(before)
      expect(await rowsOf(workspace)).toEqual({ rows: NUMBERS })
      await workspace.close()
    }
  },
  60_000 + KILLS * 15_000,
)
