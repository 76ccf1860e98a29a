import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Facts } from './facts.ts'
import { type LiveFile, openLiveFile } from './live-file.ts'
import { Tables } from './tables.ts'

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

it('makes a file of another format anew but for its log of changes, also when it is killed in the middle of that', () => {
  const path = join(folder, 'former.sqlite')
  const former = openLiveFile(path)
  const tables = new Tables(former.db)
  const evidence = { conditions: ['did "Bought"'] }
  const change = {
    at: 3,
    profileId: 7,
    segment: 's',
    version: 1,
    entered: true,
    cause: 'time',
    evidence,
  } as const
  former.transaction(() => {
    tables.facts.set('position', 7)
    tables.firsts.put(1, 1)
    tables.ledger.save()
  })
  former.transaction(() => {
    tables.changes.append([change], 5)
    tables.ledger.save()
  })
  former.db.exec('DROP TABLE facts; PRAGMA user_version = 1000')
  former.db.close()
  const file = openLiveFile(path)
  const { facts, firsts, changes } = new Tables(file.db)
  expect(facts.get('position', 0)).toBe(0)
  expect(firsts.get(1)).toBe(Number.POSITIVE_INFINITY)
  expect(changes.last).toBe(1)
  expect(changes.read({ after: 0, limit: 9 })).toEqual([{ ...change, seq: 1, recordedAt: 5 }])
  file.db.close()
})
