import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from '../store/sql.ts'
import { openWorkspace } from '../workspace/index.ts'
import { messageDigest } from './messages/message-digest.ts'
import { FileFollower } from './testing/file-follower.ts'
import { Tracking } from './tracking.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 3)
const RUNNER = fileURLToPath(new URL('../../test/support/run-bundled.js', import.meta.url))
const TRACK = fileURLToPath(new URL('./testing/track-until-killed.ts', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-follow-kill-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const idOf = (messageId: string) => messageDigest(messageId).subarray(0, 8).toString('hex')

test(
  `killed ${KILLS} times while calls come in: the follower is told of each record once, in order, as it is stored`,
  async () => {
    const [data, followed] = [join(folder, 'data'), join(folder, 'followed')]
    const acknowledged: string[] = []
    for (let round = 0; round < KILLS; round += 1) {
      acknowledged.push(...(await trackUntilKilled(data, followed, String(round))))
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS * 3)
    const workspace = await openWorkspace({ dataDir: data })
    const follower = new FileFollower(followed)
    const tracking = await Tracking.open(workspace, { follower })
    await tracking.flush()
    await tracking.close()
    follower.close()
    const stored = await workspace.analytical.query<{ id: string }>(
      sql`SELECT lower(hex(reinterpretAsFixedString(event_id))) AS id FROM events`,
    )
    const doubled = await workspace.analytical.query(
      sql`SELECT namespace, value FROM identities GROUP BY namespace, value HAVING uniqExact(profile_id) > 1`,
    )
    const left = await workspace.control.db.selectFrom('new_identities').selectAll().execute()
    await workspace.close()
    expect(follower.ids.toSorted()).toEqual(stored.map(({ id }) => id).toSorted())
    expect(new Set(follower.ids).size).toBe(follower.ids.length)
    const order = new Map(follower.ids.map((id, place) => [id, place]))
    const places = acknowledged.map((messageId) => order.get(idOf(messageId)))
    expect(places).toEqual(places.toSorted((a = -1, b = -1) => a - b))
    expect(places).not.toContain(undefined)
    expect([doubled, left]).toEqual([[], []])
  },
  60_000 + KILLS * 5_000,
)

async function trackUntilKilled(data: string, followed: string, round: string): Promise<string[]> {
  const child = spawn(process.execPath, [RUNNER, TRACK, data, followed, round], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  })
  const ids: string[] = []
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout })) ids.push(...line.split(' '))
  })()
  await once(child.stdout, 'readable')
  await sleep(30 + Math.random() * 600)
  await expect.poll(() => ids.length).toBeGreaterThan(3)
  child.kill('SIGKILL')
  await Promise.all([once(child, 'exit'), reading])
  return ids
}
