import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillStore } from '../../test/support/agreement.ts'
import { latestEvaluation, segmentStates } from '../control/index.ts'
import { applyDefinitions } from '../segments/index.ts'
import { sql } from '../store/sql.ts'
import { openWorkspace, type Workspace } from '../workspace/index.ts'
import { evaluateSegments } from './evaluate.ts'
import { readSet } from './sets.ts'
import { verify } from './verify.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 3)
const RUNNER = fileURLToPath(new URL('../../test/support/run-bundled.js', import.meta.url))
const EVALUATOR = fileURLToPath(new URL('./testing/evaluate-for-ever.ts', import.meta.url))
const DAY = 86_400_000
const START = Date.parse('2025-06-01T00:00:00Z')
const SEGMENTS = `
- {segment: recent, when: {event: order, in: {last: 30 days}}}
- {segment: lapsed, when: {lastEvent: order, time: {moreThanAgo: 60 days}}}
- {segment: birthday, when: {trait: born, anniversaryInNext: 7 days}}
`

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satsuma-kill-'))
  const workspace = await openWorkspace({ dataDir, clock: () => START })
  const born = (n: number) => new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10)
  await fillStore(
    workspace.analytical,
    Array.from({ length: 700 }, (_, n) => [
      { profile: n, at: START - n * (DAY / 4), event: 'order' },
      { profile: n, at: START - 300 * DAY, trait: 'born', value: born(n) },
    ]).flat(),
  )
  await applyDefinitions(workspace, [{ name: 'segments.yaml', text: SEGMENTS }])
  await evaluateSegments(workspace)
  await workspace.close()
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function evaluateAndKill(from: number): Promise<void> {
  const child = spawn(process.execPath, [RUNNER, EVALUATOR, dataDir, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await sleep(Math.random() * 1_000)
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

/** The members that the change log leads to, entry by entry. */
async function replay({ analytical }: Workspace, segment: string): Promise<number[]> {
  const rows = await analytical.query<{ segment_id: string; entered: number[]; exited: number[] }>(
    sql`SELECT segment_id, entered, exited FROM membership_changes ORDER BY at, evaluation_id`,
  )
  const members = new Set<number>()
  for (const { segment_id, entered, exited } of rows) {
    if (segment_id !== segment) continue
    for (const id of exited) expect(members.delete(id)).toBe(true)
    for (const id of entered) members.add(id)
  }
  return [...members].sort((a, b) => a - b)
}

it(
  `kill -9 while evaluating, ${KILLS} times: sets, sizes and change log are those of the last commit`,
  async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const from = await lastInstant()
      await evaluateAndKill(from)
      const now = (await lastInstant()) + 1
      const workspace = await openWorkspace({ dataDir, clock: () => now })
      for (const { segmentId, evaluationId, size } of await segmentStates(workspace.control)) {
        const members = [...(await readSet(workspace.analytical, segmentId, evaluationId))]
        expect(members.length).toBe(size)
        expect(await replay(workspace, segmentId)).toEqual(members)
      }
      expect(await verify(workspace)).toMatchObject({ differences: 0, profiles: 700 })
      await workspace.close()
    }
  },
  60_000 + KILLS * 15_000,
)

async function lastInstant(): Promise<number> {
  const workspace = await openWorkspace({ dataDir, clock: () => START })
  const latest = await latestEvaluation(workspace.control)
  await workspace.close()
  return latest?.asOf ?? START
}
