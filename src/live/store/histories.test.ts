import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { byTime, type ProfileRecord } from '../../records/history.ts'
import { type Stream, Streams } from '../streams.ts'
import { Histories } from './histories.ts'
import { Ledger } from './ledger.ts'
import { type LiveFile, openLiveFile } from './live-file.ts'
import { writeRecord } from './stored-record.ts'

let folder: string
let file: LiveFile
let streams: readonly Stream[]
let ledger: Ledger
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-histories-'))
  file = openLiveFile(join(folder, 'live.sqlite'))
  file.transaction(() => {
    const all = new Streams(file.db)
    streams = ['order', 'visit'].map((name) => all.add({ owner: 'event', name, paths: ['n'] }))
  })
})
afterAll(async () => {
  await file.close()
  await rm(folder, { recursive: true })
})

/** Histories as they are in the file, of which so many characters are held. */
function open(cachedLength?: number): Histories {
  ledger = new Ledger(file.db)
  const histories = new Histories(file.db, ledger, cachedLength)
  const byId = new Map(streams.map((stream) => [stream.id, stream]))
  const nothing = () => expect.unreachable()
  const records = (number: number, stream: number, written: string) =>
    histories.takeUp(number, byId.get(stream)!, written)
  ledger.takeUp({ bit: nothing, time: nothing, log: nothing, records })
  return histories
}

const save = () => file.transaction(() => ledger.save())
const fold = () => file.transaction(() => ledger.fold())
const empty = () => file.db.exec('DELETE FROM histories; DELETE FROM batches')

const record = (name: string, at: number, id: number): ProfileRecord => ({
  name,
  at,
  id: BigInt(id),
  values: { text: {}, number: { n: id }, flag: {}, date: {}, json: {} },
})

type Step = { readonly number: number; readonly stream: number; readonly at: number; readonly id: number }
const number = fc.constantFrom(0, 1, 4_294_967_295)
const fill = fc.record({
  number,
  stream: fc.integer({ min: 0, max: 1 }),
  records: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 8 })), {
    selector: String,
    minLength: 1,
    maxLength: 4,
  }),
})
const step = fc.record<Step>({
  number,
  stream: fc.integer({ min: 0, max: 1 }),
  at: fc.integer({ min: 0, max: 5 }),
  id: fc.integer({ min: 0, max: 8 }),
})

it('has every record once and in order, whatever is in memory, in the file, or came again', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          filled: fc.option(fill, { nil: undefined, freq: 2 }),
          dropped: fc.option(number, { nil: undefined, freq: 8 }),
          steps: fc.array(step, { maxLength: 12 }),
          isFolded: fc.boolean(),
          isOpenedAnew: fc.boolean(),
        }),
        { maxLength: 6 },
      ),
      (batches) => {
        empty()
        const known = new Map<string, ProfileRecord[]>()
        let histories = open(4)
        for (const { filled, dropped, steps, isFolded, isOpenedAnew } of batches) {
          if (filled !== undefined) {
            const { number, stream, records } = filled
            const of = records.map(([at, id]) => record(streams[stream]!.name, at, id))
            const written = of.map((one) => writeRecord(one, () => true)).join(',')
            file.transaction(() => {
              histories.fill(number, streams[stream]!, written)
              ledger.save()
            })
            const list = known.get(`${number} ${stream}`) ?? []
            known.set(`${number} ${stream}`, list)
            for (const one of of)
              if (!list.some(({ at, id }) => at === one.at && id === one.id)) list.push(one)
          }
          if (dropped !== undefined) {
            file.transaction(() => histories.drop(dropped, streams[0]!))
            known.set(`${dropped} 0`, [])
          }
          for (const { number, stream, at, id } of steps) {
            const of = record(streams[stream]!.name, at, id)
            const list = known.get(`${number} ${stream}`) ?? []
            known.set(`${number} ${stream}`, list)
            const isNew = !list.some((one) => one.at === at && one.id === of.id)
            expect(histories.append(number, streams[stream]!, [of])).toEqual(isNew ? [of] : [])
            if (isNew) list.push(of)
          }
          save()
          if (isFolded) fold()
          if (isOpenedAnew) histories = open(4)
          for (const [key, list] of known) {
            const [number, stream] = key.split(' ').map(Number) as [number, number]
            expect(histories.read(number, streams[stream]!)).toEqual([...list].sort(byTime))
          }
        }
      },
    ),
  )
})

it('keeps long histories in parts, of which only the last is written again', () => {
  empty()
  const histories = open()
  for (let id = 0; id < 1_000; id++) {
    histories.append(7, streams[0]!, [record('order', id, id)])
    save()
    fold()
  }
  const rows = file.db.prepare('SELECT length(records) AS length FROM histories').all() as {
    length: number
  }[]
  expect(rows.length).toBeGreaterThan(5)
  expect(Math.max(...rows.map(({ length }) => length))).toBeLessThan(5_000)
  expect(
    open()
      .read(7, streams[0]!)
      .map(({ at }) => at),
  ).toEqual(Array.from({ length: 1_000 }, (_, id) => id))
})

it('holds the records of long histories only as far as there is room for them', () => {
  empty()
  const written = Array.from({ length: 1_000 }, (_, id) =>
    writeRecord(record('order', id, id), streams[0]!.wants),
  )
  const length = written.join(',').length
  const histories = open(13 * length)
  const numbers = Array.from({ length: 10 }, (_, number) => number)
  file.transaction(() => {
    for (const number of numbers) histories.fill(number, streams[0]!, written.join(','))
  })
  const readAll = () => numbers.map((number) => histories.read(number, streams[0]!))
  const before = readAll()
  histories.forgetRead()
  const isHeld = readAll().filter((records, number) => records === before[number])
  expect(isHeld.length).toBeLessThanOrEqual(2)
})

it('keeps of a record the properties that its stream wants, and their members', () => {
  empty()
  const histories = open()
  const values = {
    text: { 'n.a': 'x', other: 'y' },
    number: { n: 0.1, nn: 2 },
    flag: {},
    date: {},
    json: { n: '[1]' },
  }
  histories.append(1, streams[0]!, [{ name: 'order', at: 1, id: 2n ** 64n - 1n, values }])
  save()
  expect(open().read(1, streams[0]!)).toEqual([
    {
      name: 'order',
      at: 1,
      id: 2n ** 64n - 1n,
      values: { text: { 'n.a': 'x' }, number: { n: 0.1 }, flag: {}, date: {}, json: { n: '[1]' } },
    },
  ])
})

it('forgets what some numbers have of streams, and nothing else', () => {
  empty()
  const histories = open()
  const of = (number: number, stream: number) =>
    histories.append(number, streams[stream]!, [record('order', 1, 1)])
  for (const number of [0, 9, 10]) for (const stream of [0, 1]) of(number, stream)
  save()
  file.transaction(() => histories.dropStreams([streams[0]!.id], { low: 0, high: 9 }))
  const left = open()
  const lengths = [0, 9, 10].map((number) => streams.map((stream) => left.read(number, stream).length))
  expect(lengths).toEqual([
    [0, 1],
    [0, 1],
    [1, 1],
  ])
})
