import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Facts } from './facts.ts'
import { type LiveFile, openLiveFile } from './live-file.ts'

let folder: string
let file: LiveFile
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-live-file-'))
  file = openLiveFile(join(folder, 'live.sqlite'))
})
afterAll(async () => {
  await file.close()
  await rm(folder, { recursive: true })
})

it('keeps nothing of a transaction that fails: live/not-written', () => {
  const facts = new Facts(file.db)
  const failing = () => {
    facts.set('position', 7)
    throw new TypeError('disk full')
  }
  expect(() => file.transaction(failing)).toThrow(expect.objectContaining({ code: 'live/not-written' }))
  expect(facts.get('position', 0)).toBe(0)
})
