import { existsSync } from 'node:fs'
import { readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { tableNames } from '../store/migrate.ts'
import { checksumTable } from '../workspace/backup.ts'
import type { Workspace } from '../workspace/index.ts'
import { importFiles, parseMapping } from './index.ts'
import { openScratchWorkspace } from './testing/scratch-workspace.ts'

const FULL_DISK = '/dev/full'
const MAPPING = parseMapping({
  file: { format: 'csv' },
  customer: { column: 'who' },
  time: { column: 'at' },
  events: [{ name: 'seen' }],
})

let workspace: Workspace
let file: string
beforeEach(async () => {
  workspace = await openScratchWorkspace()
  file = join(workspace.directory.root, 'input.csv')
  await writeFile(file, 'who,at\nc,2024-01-01\nd,never\n')
})
afterEach(() => workspace.close())

/** Nothing is visible, nothing is left behind, the import is on record as failed, and another one works. */
async function expectUntouched(message: string): Promise<void> {
  const { analytical, control, directory } = workspace
  expect((await checksumTable(analytical, 'events')).rows).toBe(0)
  expect((await tableNames(analytical)).filter((name) => name.startsWith('staging'))).toEqual([])
  expect([await readdir(directory.tmp), await readdir(directory.rejects)]).toEqual([[], []])
  const records = await control.db.selectFrom('imports').select(['status', 'error']).execute()
  expect(records).toEqual([{ status: 'failed', error: expect.stringContaining(message) }])
  expect(await importFiles(workspace, [file], MAPPING)).toMatchObject({ eventsNew: 1, rejectedRows: 1 })
}

it('what nobody foresaw is ingest/failed with what happened', async () => {
  const onProgress = () => {
    throw new Error('the terminal is gone')
  }
  await expect(importFiles(workspace, [file], MAPPING, { onProgress })).rejects.toMatchObject({
    code: 'ingest/failed',
    message: expect.stringContaining('the terminal is gone'),
  })
  await expectUntouched('the terminal is gone')
})

it.skipIf(!existsSync(FULL_DISK))(
  'a disk too full for the rejects is ingest/failed (skipped where there is no /dev/full)',
  async () => {
    await symlink(FULL_DISK, join(workspace.directory.rejects, '1.csv'))
    await expect(importFiles(workspace, [file], MAPPING)).rejects.toMatchObject({
      code: 'ingest/failed',
      message: expect.stringContaining('ENOSPC'),
    })
    await expectUntouched('ENOSPC')
  },
)
