import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BitSet } from '../../evaluation/bit-set.ts'
import type { ProfileRecord } from '../../records/history.ts'
import type { NewChange } from './change-log.ts'
import { ColumnPages } from './column-pages.ts'
import { type LiveDatabase, type LiveFile, openLiveFile } from './live-file.ts'
import { writeRecord } from './stored-record.ts'
import { Tables } from './tables.ts'
import { INSTANTS_IN_PAGE } from './time-column.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-tables-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
const openNew = () => openLiveFile(join(folder, `${++files}.sqlite`))

/** Few enough that every run folds, and what is being folded changes again meanwhile. */
const LIMITS = { mostUnfolded: 4, mostHeld: 3_000, mostBatched: 2_000, foldedAtOnce: 1, mostInBatch: 30 }

const PLACES = [0, 31, 8_191, 8_192, 70_000]
const place = fc.constantFrom(...PLACES)
const step = fc.oneof(
  fc.record({ kind: fc.constant('bit'), place, value: fc.boolean() }),
  fc.record({ kind: fc.constant('time'), place, at: fc.constantFrom(1, 2, Number.POSITIVE_INFINITY) }),
  fc.record({ kind: fc.constant('record'), place, id: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant('change'), place, value: fc.boolean() }),
  fc.record({ kind: fc.constant('replace'), places: fc.array(place) }),
  fc.record({ kind: fc.constant('begin column anew') }),
  fc.record({ kind: fc.constant('drop'), place }),
  fc.record({ kind: fc.constant('fill'), place, id: fc.integer({ min: 0, max: 9 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const script = fc.array(
  fc.record({
    steps: fc.array(step, { maxLength: 8 }),
    /** The statement that fails, as on a full disk. */
    failing: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined, freq: 3 }),
    isKilled: fc.boolean(),
    isFolded: fc.boolean(),
  }),
  { maxLength: 20 },
)

/** What the tables are to say, kept in plain collections. */
class Model {
  readonly bits = new Set<number>()
  readonly times = new Map<number, number>()
  readonly records = new Map<number, Set<number>>()
  readonly changes: [number, boolean][] = []

  add(place: number, id: number): void {
    this.records.set(place, (this.records.get(place) ?? new Set()).add(id))
  }

  clone(): Model {
    return Object.assign(new Model(), structuredClone({ ...this }))
  }
}

/** A database of which a statement may fail. */
class Faulty {
  /** So many statements write until one fails. */
  left = Number.POSITIVE_INFINITY
  readonly db: LiveDatabase

  constructor({ db }: LiveFile) {
    const prepare = (sql: string) => {
      const statement = db.prepare(sql)
      const run = (...values: unknown[]) => {
        if (this.left-- === 0) throw new RangeError('disk full')
        return statement.run(...values)
      }
      return { run, all: statement.all.bind(statement), get: statement.get.bind(statement) }
    }
    this.db = { prepare } as unknown as LiveDatabase
  }
}

const orderOf = (id: number): ProfileRecord => ({
  name: 'order',
  at: id,
  id: BigInt(id),
  values: { text: {}, number: { n: 1 }, flag: {}, date: {}, json: {} },
})

function take(file: LiveFile, tables: Tables, model: Model, steps: readonly Step[]): void {
  const found: NewChange[] = []
  const also: (() => void)[] = []
  const stream = tables.streams.all[0]!
  const { column } = tables.columns.of('leaf').get('a')!
  for (const one of steps) {
    switch (one.kind) {
      case 'bit':
        column.put(one.place, one.value)
        if (one.value) model.bits.add(one.place)
        else model.bits.delete(one.place)
        break
      case 'time':
        tables.dues.put(one.place, one.at)
        model.times.set(one.place, one.at)
        break
      case 'record':
        tables.histories.append(one.place, stream, [orderOf(one.id)])
        model.add(one.place, one.id)
        break
      case 'change':
        found.push(changeOf(one.place, one.value))
        model.changes.push([one.place, one.value])
        break
      case 'replace': {
        const members = new BitSet(100_000)
        model.bits.clear()
        for (const member of one.places) {
          members.add(member)
          model.bits.add(member)
        }
        column.replace(members)
        break
      }
      case 'begin column anew':
        also.push(() => {
          tables.columns.remove('leaf', 'a')
          tables.columns.add('leaf', 'a', {})
          model.bits.clear()
        })
        break
      case 'drop':
        also.push(() => {
          tables.histories.drop(one.place, stream)
          model.records.delete(one.place)
        })
        break
      case 'fill':
        also.push(() => {
          tables.histories.fill(one.place, stream, writeRecord(orderOf(one.id), stream.wants))
          model.add(one.place, one.id)
        })
    }
  }
  file.transaction(() => {
    for (const work of also) work()
    tables.changes.append(found, 5)
    tables.ledger.save()
  })
  tables.changes.publish()
}

function changeOf(profileId: number, entered: boolean): NewChange {
  const evidence = { conditions: ['did "Bought"'] }
  return { at: 3, profileId, segment: 's', version: 1, entered, cause: 'time', evidence }
}

function expectAgreement(tables: Tables, model: Model): void {
  const { column } = tables.columns.of('leaf').get('a')!
  expect([...column.bits]).toEqual([...model.bits].sort((a, b) => a - b))
  const stream = tables.streams.all[0]!
  for (const at of PLACES) {
    expect(tables.dues.get(at)).toBe(model.times.get(at) ?? Number.POSITIVE_INFINITY)
    const ids = tables.histories.read(at, stream).map(({ id }) => Number(id))
    expect(ids).toEqual([...(model.records.get(at) ?? [])].sort((a, b) => a - b))
  }
  expect(tables.changes.last).toBe(model.changes.length)
  const told = tables.changes.read({ after: 0, limit: 1_000 })
  expect(told.map(({ seq, profileId, entered }) => [seq, profileId, entered])).toEqual(
    model.changes.map(([profile, entered], index) => [index + 1, profile, entered]),
  )
  const latest = tables.changes.latestOf(31, undefined, 3).map(({ seq }) => seq)
  const places = model.changes.flatMap(([profile], index) => (profile === 31 ? index + 1 : []))
  expect(latest).toEqual(places.slice(-3).reverse())
}

it('has everything again that was committed, once, whenever it is killed or fails and however far it has folded', () => {
  fc.assert(
    fc.property(script, (batches) => {
      const path = join(folder, `${++files}.sqlite`)
      let model = new Model()
      let file = openLiveFile(path)
      let faulty = new Faulty(file)
      let tables = new Tables(faulty.db, LIMITS)
      const openAnew = () => {
        const former = file
        file = openLiveFile(path)
        faulty = new Faulty(file)
        tables = new Tables(faulty.db, LIMITS)
        former.db.close()
      }
      file.transaction(() => {
        tables.columns.add('leaf', 'a', {})
        tables.streams.add({ owner: 'event', name: 'order', paths: ['n'] })
      })
      for (const { steps, failing, isKilled, isFolded } of batches) {
        const before = model.clone()
        faulty.left = failing ?? Number.POSITIVE_INFINITY
        try {
          take(file, tables, model, steps)
        } catch (error) {
          expect(error).toMatchObject({ code: 'live/not-written' })
          model = before
          openAnew()
        }
        faulty.left = Number.POSITIVE_INFINITY
        if (isFolded) file.transaction(() => tables.ledger.fold())
        if (isKilled) openAnew()
        expectAgreement(tables, model)
      }
      file.db.close()
    }),
    { numRuns: 60 },
  )
})

it('keeps few batches, whatever was changed', async () => {
  const file = openNew()
  const tables = new Tables(file.db, LIMITS)
  for (let at = 0; at < 500; at++) {
    tables.firsts.put(at * 1_000, at)
    file.transaction(() => tables.ledger.save())
  }
  const [row] = file.db.prepare('SELECT count(*) AS batches FROM batches').all() as { batches: number }[]
  expect(row?.batches).toBeLessThan(20)
  expect(tables.ledger.unfolded).toBeLessThan(2 * LIMITS.mostUnfolded + 2)
  await file.close()
})

it('keeps few batches where the same few things change over and over', async () => {
  const file = openNew()
  const tables = new Tables(file.db, { ...LIMITS, mostUnfolded: 1_000 })
  for (let at = 0; at < 500; at++) {
    tables.firsts.put(at % 10, at)
    file.transaction(() => tables.ledger.save())
  }
  const [row] = file.db.prepare('SELECT sum(length(changed) + length(log)) AS length FROM batches').all() as {
    length: number
  }[]
  expect(row?.length).toBeLessThan(2.1 * LIMITS.mostBatched)
  await file.close()
})

it('holds few histories that are newer than their rows where they are long', async () => {
  const file = openNew()
  const tables = new Tables(file.db, { ...LIMITS, mostUnfolded: 1_000, mostBatched: 1e9 })
  file.transaction(() => {
    const stream = tables.streams.add({ owner: 'event', name: 'order', paths: ['n'] })
    for (let number = 0; number < 100; number++) {
      tables.histories.fill(number, stream, writeRecord(longRecord(0), stream.wants))
    }
  })
  let most = 0
  for (let number = 0; number < 100; number++) {
    tables.histories.append(number, tables.streams.all[0]!, [longRecord(1)])
    file.transaction(() => tables.ledger.save())
    most = Math.max(most, tables.ledger.unfolded)
  }
  expect(most).toBeLessThan(10)
  await file.close()
})

const longRecord = (id: number): ProfileRecord => ({
  name: 'order',
  at: id,
  id: BigInt(id),
  values: { text: { n: 'x'.repeat(1_000) }, number: {}, flag: {}, date: {}, json: {} },
})

it('can be opened when a stream was left of which something is not folded', () => {
  const path = join(folder, `${++files}.sqlite`)
  const file = openLiveFile(path)
  const tables = new Tables(file.db)
  file.transaction(() => {
    const stream = tables.streams.add({ owner: 'event', name: 'order', paths: ['n'] })
    tables.histories.append(1, stream, [longRecord(1)])
    tables.firsts.put(1, 1)
    tables.ledger.save()
  })
  file.transaction(() => tables.streams.leave(tables.streams.all[0]!))
  file.db.close()
  const again = openLiveFile(path)
  expect(new Tables(again.db).firsts.get(1)).toBe(1)
  again.db.close()
})

it('keeps the pages of a column apart from those of others for the largest number there can be', async () => {
  const file = openNew()
  const pages = new ColumnPages(file.db)
  const largest = Math.floor((2 ** 32 - 1) / INSTANTS_IN_PAGE)
  pages.write(0, largest, Float64Array.of(1))
  expect(pages.read(1)).toEqual([])
  expect(pages.read(0).map(({ key }) => ColumnPages.pageOf(0, key))).toEqual([largest])
  await file.close()
})

it('does not write a second time what changed at once', async () => {
  const file = openNew()
  const tables = new Tables(file.db, LIMITS)
  for (let at = 0; at < 100; at++) tables.firsts.put(at, at)
  file.transaction(() => tables.ledger.save())
  expect(file.db.prepare('SELECT id FROM batches').all()).toEqual([])
  expect([...new Tables(file.db).firsts.before(3)]).toEqual([0, 1, 2])
  await file.close()
})
