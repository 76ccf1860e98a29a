import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillStore } from '../../test/support/agreement.ts'
import { latestModelRuns } from '../control/index.ts'
import { tableNames } from '../store/migrate.ts'
import { sql } from '../store/sql.ts'
import { openWorkspace, type Workspace } from '../workspace/index.ts'
import { applyModels } from './apply.ts'
import { modelHistory } from './list.ts'
import type { Methods } from './methods.ts'
import { countOrders } from './testing/count-orders.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 3)
const RUNNER = fileURLToPath(new URL('../../test/support/run-bundled.js', import.meta.url))
const REFRESHER = fileURLToPath(new URL('./testing/refresh-for-ever.ts', import.meta.url))
const START = Date.parse('2025-06-01T00:00:00Z')
const PROFILES = 3_000

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satsuma-models-kill-'))
  const workspace = await openWorkspace({ dataDir, clock: () => START })
  const orders = Array.from({ length: PROFILES }, (_, profile) => ({
    profile,
    at: START - 1,
    event: 'order',
  }))
  await fillStore(workspace.analytical, orders)
  const text = '{model: counts, method: count-orders, with: {}}'
  const methods = [countOrders()] as unknown as Methods
  await applyModels(workspace, [{ name: 'models.yaml', text }], { methods })
  await workspace.close()
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function refreshAndKill(from: number): Promise<void> {
  const child = spawn(process.execPath, [RUNNER, REFRESHER, dataDir, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await sleep(Math.random() * 2_000)
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

/** The instants that traits are of, with how many values each has: of a whole refresh both outputs of everybody. */
async function instants({ analytical }: Workspace): Promise<readonly string[]> {
  const rows = await analytical.query<{ at: string; n: string }>(
    sql`SELECT toUnixTimestamp64Milli(occurred_at) AS at, count() AS n FROM trait_changes
      WHERE startsWith(trait, 'model:counts/') GROUP BY at ORDER BY at`,
  )
  return rows.map(({ at, n }) => `${at} ${n}`)
}

it(
  `kill -9 while refreshing, ${KILLS} times: each refresh is seen whole or not at all, and its run says which`,
  async () => {
    let from = START
    let whole = 0
    // On a busy machine no refresh may have come to its end so far.
    for (let kill = 0; kill < KILLS || whole === 0; kill += 1) {
      await refreshAndKill(from)
      const workspace = await openWorkspace({ dataDir, clock: () => from })
      const runs = await modelHistory(workspace, 'counts', { limit: 1_000 })
      const done = runs.filter(({ status }) => status === 'done')
      expect(new Set(runs.map(({ status }) => status))).toEqual(
        new Set(
          runs.length === done.length ? ['done'] : ['done', 'interrupted'].slice(done.length === 0 ? 1 : 0),
        ),
      )
      expect(await instants(workspace)).toEqual(
        done.toReversed().map(({ asOf, changes }) => `${asOf} ${changes}`),
      )
      // Of two days later everybody is in the same group again.
      for (const { changes } of done) expect([PROFILES, 2 * PROFILES]).toContain(changes)
      expect((await tableNames(workspace.analytical)).filter((name) => name.startsWith('staging'))).toEqual(
        [],
      )
      from = (await latestModelRuns(workspace.control)).get('counts')?.asOf ?? from
      whole = done.length
      await workspace.close()
    }
    expect(whole).toBeGreaterThan(0)
  },
  60_000 + KILLS * 30_000,
)
