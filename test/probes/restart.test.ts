import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, createWriteKey, findWriteKey } from '../../src/access/index.ts'
import { changeIdentityRules, merge } from '../../src/identity/index.ts'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { findProfile } from '../../src/membership/profile.ts'
import { verify } from '../../src/membership/verify.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openServices } from '../../src/server/services.ts'
import { sql } from '../../src/store/sql.ts'
import type { Reception } from '../../src/tracking/index.ts'
import { Journal } from '../../src/tracking/journal/journal.ts'
import { backup } from '../../src/workspace/backup.ts'
import { openWorkspace } from '../../src/workspace/index.ts'
import { restore } from '../../src/workspace/restore.ts'
import { satsumaJson } from '../support/cli.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-restart-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const user = (value: string) => ({ namespace: 'user_id', value })
const COUNT = sql`SELECT count() AS events, uniqExact(event_id) AS different FROM events`

function reception(number: number, calls = 1, padding = 0): Reception {
  const at = Date.now() - 1_000
  const messages = Array.from({ length: calls }, (_, call) => ({
    ...{ call: 'track' as const, messageId: `m-${number}-${call}`, at },
    identities: [{ namespace: 'user_id', value: `u-${(number * calls + call) % 500}` }] as const,
    event: { name: 'seen', properties: { text: 'x'.repeat(padding) } },
  }))
  return { receivedAt: at, keyId: 'key', messages, issues: [] }
}

async function leaveInJournal(dataDir: string, receptions: readonly Reception[]): Promise<void> {
  const workspace = await openWorkspace({ dataDir })
  const { journal } = await Journal.open(workspace.directory.journal)
  await Promise.all(receptions.map((one) => journal.append(Buffer.from(JSON.stringify(one)))))
  await journal.close()
  await workspace.close()
}

test('a server whose journal holds 30 MB starts, and works it off', async () => {
  const dataDir = join(folder, 'large')
  const receptions = Array.from({ length: 100 }, (_, number) => reception(number, 30, 10_000))
  await leaveInJournal(dataDir, receptions)
  const workspace = await openWorkspace({ dataDir })
  const services = await openServices(workspace)
  expect(services.tracking.state.waiting).toBe(3_000)
  await services.tracking.receive(reception(1_000))
  await services.tracking.flush()
  expect(await workspace.analytical.query(COUNT)).toEqual([{ events: '3001', different: '3001' }])
  await services.close()
  await workspace.close()
})

test('a command sees what a server had acknowledged and not stored', async () => {
  const dataDir = join(folder, 'command')
  await leaveInJournal(dataDir, [reception(1, 7)])
  for (const _ of [1, 2]) {
    expect(await satsumaJson(['--data', dataDir, 'evaluate'])).toMatchObject({ profiles: 7 })
  }
})

test('a backup that is made while calls come in is whole: people, merges, keys, and everything acknowledged before', async () => {
  const workspace = await openWorkspace({ dataDir: join(folder, 'source') })
  const services = await openServices(workspace)
  await applyDefinitions(workspace, [{ name: 'a.yaml', text: 'segment: seen\nwhen: {event: seen}' }])
  await changeIdentityRules(workspace, {
    namespaces: [
      { name: 'user_id', limit: 2 },
      { name: '*', limit: 5 },
    ],
  })
  const { id, secret } = await createWriteKey(accessOf(workspace), 'shop')
  for (let number = 0; number < 50; number += 1) await services.tracking.receive(reception(number, 10))
  await services.tracking.flush()
  await merge(workspace, user('u-1'), user('u-2'), { by: 'ada' })
  await evaluateSegments(workspace)
  let stop = false
  let sent = 50
  const sending = (async () => {
    while (!stop) await services.tracking.receive(reception(sent++, 10))
  })()
  const file = join(folder, 'backup.tar')
  await backup(workspace, file)
  stop = true
  await sending
  await services.close()
  await workspace.close()

  const target = join(folder, 'target')
  await restore(file, target)
  const restored = await openWorkspace({ dataDir: target })
  const [count] = await restored.analytical.query<{ events: string; different: string }>(COUNT)
  expect(Number(count?.events)).toBeGreaterThanOrEqual(500)
  expect(count?.different).toBe(count?.events)
  expect(await findWriteKey(accessOf(restored), secret)).toEqual({ id })
  const found = await Promise.all(
    ['u-1', 'u-2'].map((value) => findProfile(restored.analytical, `user_id:${value}`)),
  )
  expect(found[0]).toBe(found[1])
  const again = await openServices(restored)
  // Whoever sends again what the backup holds changes nothing.
  for (let number = 0; number < 50; number += 1) await again.tracking.receive(reception(number, 10))
  await again.tracking.flush()
  expect(await restored.analytical.query(COUNT)).toEqual([count])
  await evaluateSegments(restored)
  expect((await verify(restored)).differences).toBe(0)
  await again.close()
  await restored.close()
})
