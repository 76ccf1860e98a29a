import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openControlStore } from '../control/index.ts'
import { systemAlarm } from '../time/alarm.ts'
import { LANES } from './lane.ts'
import { Logged } from './testing/logged.ts'
import { Receiver } from './testing/receiver.ts'
import { Webhooks } from './webhooks.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 3)
const RUNNER = fileURLToPath(new URL('../../test/support/run-bundled.js', import.meta.url))
const DELIVER = fileURLToPath(new URL('./testing/deliver-until-killed.ts', import.meta.url))

let dataDir: string
const receiver = new Receiver()
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'satsuma-webhook-kill-'))
  await receiver.listen()
})
afterEach(async () => {
  await receiver.close()
  await rm(dataDir, { recursive: true, force: true })
})

test(
  `killed ${KILLS} times while it delivers: no change is left out, none out of order, and only what was on its way comes again, as it was`,
  async () => {
    for (let round = 0; round < KILLS; round += 1) await deliverUntilKilled()
    const last = await deliverTheRest()
    expect(receiver.changes.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: last }, (_, index) => index + 1),
    )
    const byId = grouped()
    const repeated = [...byId.values()].filter(({ length }) => length > 1)
    expect(repeated.length).toBeLessThanOrEqual(KILLS * LANES)
    for (const messages of byId.values()) expect(new Set(messages.map(({ body }) => body)).size).toBe(1)
    const newest = new Map<number, number>()
    for (const { profileId, seq } of receiver.changes) {
      expect(seq).toBeGreaterThan(newest.get(profileId) ?? 0)
      newest.set(profileId, seq)
    }
    expect(last).toBeGreaterThan(KILLS * 100)
  },
  60_000 + KILLS * 5_000,
)

function grouped() {
  const byId = new Map<string, typeof receiver.received>()
  for (const message of receiver.received) byId.set(message.id, [...(byId.get(message.id) ?? []), message])
  return byId
}

async function deliverUntilKilled(): Promise<void> {
  const child = spawn(process.execPath, [RUNNER, DELIVER, dataDir, receiver.url, receiver.host], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const before = receiver.changes.length
  await sleep(300 + Math.random() * 900)
  await expect.poll(() => receiver.changes.length - before).toBeGreaterThan(100)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Returns the place of the last change. */
async function deliverTheRest(): Promise<number> {
  const control = await openControlStore({ path: join(dataDir, 'control.sqlite') })
  const feed = new Logged(join(dataDir, 'live.sqlite'))
  const webhooks = await Webhooks.open({ control, clock: Date.now, dataDir }, feed, {
    alarm: systemAlarm(Date.now),
    people: async () => new Map(),
  })
  const { last } = feed.places
  await expect.poll(() => new Set(receiver.changes.map(({ seq }) => seq)).size).toBe(last)
  await webhooks.close()
  await feed.close()
  await control.close()
  return last
}
