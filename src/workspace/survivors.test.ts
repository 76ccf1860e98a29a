import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { param, sql } from '../store/sql.ts'
import { openWorkspace, type Workspace } from './index.ts'

let root: string
let workspace: Workspace
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-survivors-'))
  workspace = await openWorkspace({ dataDir: root })
})
afterAll(async () => {
  await workspace.close()
  await rm(root, { recursive: true })
})

async function log(id: number, number: number, previous: number, survivor: number): Promise<void> {
  const row = {
    id,
    at: 1,
    number,
    previous,
    survivor,
    cause: 'link' as const,
    by: null,
    message_id: null,
    call: null,
  }
  await workspace.control.db.insertInto('identity_merges').values(row).execute()
}

async function survivorOf(number: number): Promise<number> {
  const [row] = await workspace.analytical.query<{ survivor: number }>(
    sql`SELECT dictGetOrDefault('survivors', 'survivor', toUInt64(n), n) AS survivor FROM (SELECT ${param(number, 'UInt32')} AS n)`,
  )
  return row!.survivor
}

test('what is published is seen by the next reader, not by those who read already', async () => {
  const { survivors } = workspace
  await log(1, 5, 5, 3)
  await survivors.publish()
  await survivors.readMerged(async (version) => {
    expect([version, await survivorOf(5)]).toEqual([1, 3])
    await log(2, 5, 3, 2)
    await survivors.publish()
    await survivors.refreshDictionary()
    await survivors.readMerged(async (same) => expect(same).toBe(1))
    expect(await survivorOf(5)).toBe(3)
  })
  await survivors.readMerged(async (version) => expect([version, await survivorOf(5)]).toEqual([2, 2]))
})

test('a reader that fails leaves, and others read on', async () => {
  const { survivors } = workspace
  const failed = survivors.readMerged(async () => {
    throw new RangeError('stop')
  })
  await expect(failed).rejects.toThrow('stop')
  await log(3, 7, 7, 2)
  await survivors.publish()
  await survivors.readMerged(async (version) => expect([version, await survivorOf(7)]).toEqual([3, 2]))
})

test('what a killed process had not published is published when the workspace is opened', async () => {
  await log(4, 8, 8, 2)
  await workspace.close()
  workspace = await openWorkspace({ dataDir: root })
  await workspace.survivors.readMerged(async (version) => {
    expect([version, await survivorOf(8), await survivorOf(9)]).toEqual([4, 2, 9])
  })
})
