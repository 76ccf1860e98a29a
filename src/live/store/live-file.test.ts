import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Columns } from './columns.ts'
import { Facts } from './facts.ts'
import { type LiveFile, openLiveFile } from './live-file.ts'
import { TimeColumn } from './time-column.ts'

let folder: string
let file: LiveFile
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-live-file-'))
  file = openLiveFile(join(folder, 'live.sqlite'))
})
afterAll(async () => {
  file.close()
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

it('has bits and instants again when it is opened anew, far ids too', () => {
  const [columns, times] = [new Columns(file.db), new TimeColumn(file.db, 0)]
  file.transaction(() => {
    const { column } = columns.add('target', 'buyers', { version: 3 })
    for (const profile of [0, 31, 8_192, 4_000_000]) column.put(profile, true)
    column.put(31, false)
    times.put(5, 1_700_000_000_001)
    times.put(3_000_000, 2)
    columns.save()
    times.save()
  })
  const { column, state } = new Columns(file.db).of('target').get('buyers')!
  expect([[...column.bits], state]).toEqual([[0, 8_192, 4_000_000], { version: 3 }])
  const again = new TimeColumn(file.db, 0)
  expect([again.get(5), again.get(6), [...again.before(10)]]).toEqual([
    1_700_000_000_001,
    Number.POSITIVE_INFINITY,
    [3_000_000],
  ])
})
