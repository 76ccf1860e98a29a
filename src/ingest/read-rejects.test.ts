import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRejects } from './read-rejects.ts'
import { RejectFile } from './reject-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-rejects-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the first rejects as they were written, and every reason with how often it is given', async () => {
  const file = new RejectFile(join(folder, '1.csv'))
  const reject = { file: 'a,b.csv', column: 'Amount', value: 'say "9"\nor 10' }
  await file.add([
    { ...reject, line: 2, reason: 'not a number' },
    { ...reject, line: 7, reason: 'no customer' },
    { ...reject, line: 9, reason: 'not a number' },
  ])
  await file.close()
  expect(await readRejects(file.path, 2)).toEqual({
    rows: [
      { ...reject, line: 2, reason: 'not a number' },
      { ...reject, line: 7, reason: 'no customer' },
    ],
    reasons: [
      { reason: 'not a number', count: 2 },
      { reason: 'no customer', count: 1 },
    ],
    counted: 3,
    isCut: false,
  })
})
