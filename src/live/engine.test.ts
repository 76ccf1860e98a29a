import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Engine } from './engine.ts'
import { openLiveFile } from './store/live-file.ts'
import { writeRecord } from './store/stored-record.ts'
import type { Stream } from './streams.ts'

let folder: string
let engine: Engine
let stream: Stream
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-engine-'))
  engine = new Engine(openLiveFile(join(folder, 'live.sqlite')), { timeZone: 'UTC', weekStartsOn: 1 })
  engine.commit(0, () => {
    stream = engine.streams.add({ owner: 'event', name: 'order', paths: [] })
  })
})
afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true })
})

const NO_VALUES = { text: {}, number: {}, flag: {}, date: {}, json: {} }
const order = (id: number, at: number) => ({ name: 'order', at, id: BigInt(id), values: NO_VALUES })

it('keeps what the store had of a number before it had since when its profile exists', () => {
  const stored = [order(2, 20), order(1, 10)].map((one) => writeRecord(one, () => true)).join(',')
  engine.takeStored({ number: 7, stream, records: stored })
  engine.commit(0)
  engine.fold()
  engine.takeFirst(7, 5)
  engine.take({ ...order(3, 30), owner: 'event', number: 7 })
  engine.commit(0)
  engine.fold()
  expect(engine.histories.read(7, stream).map(({ at }) => at)).toEqual([10, 20, 30])
  expect(engine.firstAt(7)).toBe(5)
})
