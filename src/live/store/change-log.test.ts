import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LoggedChange, NewChange } from './change-log.ts'
import { type LiveFile, openLiveFile } from './live-file.ts'
import { Tables } from './tables.ts'

const SHAPE = { chunk: 8, page: 2 }
const LIMITS = { mostUnfolded: 3, mostHeld: 1_000, mostBatched: 3_000, foldedAtOnce: 1, mostInBatch: 30 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-change-log-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0

/** A log in a file of its own, which can be killed at any time. */
class Log {
  readonly #path = join(folder, `${++files}.sqlite`)
  file: LiveFile
  tables: Tables

  constructor() {
    this.file = openLiveFile(this.#path)
    this.tables = new Tables(this.file.db, LIMITS, SHAPE)
  }

  get changes() {
    return this.tables.changes
  }

  commit(found: readonly NewChange[], recordedAt: number, also: () => void = () => undefined): void {
    this.file.transaction(() => {
      also()
      this.changes.append(found, recordedAt)
      this.tables.ledger.save()
    })
    this.changes.publish()
  }

  kill(): void {
    this.file.db.close()
    this.file = openLiveFile(this.#path)
    this.tables = new Tables(this.file.db, LIMITS, SHAPE)
  }

  fold(): void {
    this.file.transaction(() => this.tables.ledger.fold())
  }
}

const found = (profileId: number, segment: string): NewChange => ({
  ...{ at: 3, profileId, segment, version: 1, entered: true, cause: 'time' },
  evidence: { conditions: ['did "Bought"'] },
})

const profile = fc.integer({ min: 0, max: 2 })
const segment = fc.constantFrom('s', 't')
const place = fc.integer({ min: 0, max: 60 })
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('found'),
      of: fc.array(fc.tuple(profile, segment), { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('continue'), after: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('forget'),
      before: place,
      hours: fc.integer({ min: 0, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fold') }) },
)
const query = fc.record({
  after: place,
  until: fc.option(place, { nil: undefined }),
  limit: fc.integer({ min: 1, max: 9 }),
  segment: fc.option(segment, { nil: undefined }),
  profileId: fc.option(profile, { nil: undefined }),
})
type Query = typeof query extends fc.Arbitrary<infer T> ? T : never

const essence = ({ seq, profileId, segment: of }: LoggedChange) => `${seq} ${profileId} ${of}`

/** Changes are recorded at the hours that these say: a clock may have been set back. */
const hours = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 })

it('tells every change once and in order, however it is asked, and of what it forgot nothing in between', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 25 }),
      fc.array(query, { minLength: 3 }),
      hours,
      (steps, queries, clock) => {
        const log = new Log()
        const all: LoggedChange[] = []
        let last = 0
        for (const [index, one] of steps.entries()) {
          const recordedAt = clock[index % clock.length]!
          if (one.kind === 'found') {
            const changes = one.of.map(([profileId, of]) => found(profileId, of))
            log.commit(changes, recordedAt)
            for (const change of changes) all.push({ ...change, seq: ++last, recordedAt })
          }
          if (one.kind === 'continue') {
            log.commit([], recordedAt, () => log.changes.continueAfter(one.after))
            last = Math.max(last, one.after)
          }
          if (one.kind === 'forget')
            log.commit([], recordedAt, () => log.changes.forget(one.before, one.hours))
          if (one.kind === 'kill') log.kill()
          if (one.kind === 'fold') log.fold()
          expect(log.changes.last).toBe(last)
          for (const asked of queries) expectAnswer(log, all, asked)
        }
        log.file.db.close()
      },
    ),
    { numRuns: 150 },
  )
})

function expectAnswer({ changes }: Log, all: readonly LoggedChange[], asked: Query): void {
  const { start } = changes
  const fits = (one: LoggedChange) =>
    (asked.segment ?? one.segment) === one.segment && (asked.profileId ?? one.profileId) === one.profileId
  const after = Math.max(asked.after, start)
  const isAsked = ({ seq }: LoggedChange) => seq > after && seq <= (asked.until ?? seq)
  const told = changes.read({ ...asked, after }).map(essence)
  expect(told).toEqual(
    all
      .filter((one) => isAsked(one) && fits(one))
      .slice(0, asked.limit)
      .map(essence),
  )
  const { profileId = 1, segment: of, limit } = asked
  const latest = changes.latestOf(profileId, of, limit).filter(({ seq }) => seq > start)
  const expected = all.filter((one) => one.profileId === profileId && (of ?? one.segment) === one.segment)
  expect(latest.map(essence)).toEqual(
    expected
      .filter(({ seq }) => seq > start)
      .slice(-limit)
      .reverse()
      .map(essence),
  )
}

it('gives very many changes their rows at once, and goes on from there', () => {
  const log = new Log()
  log.commit([found(1, 's')], 1)
  log.commit(
    Array.from({ length: 25_000 }, (_, index) => found(index, 't')),
    2,
  )
  expect(log.file.db.prepare('SELECT id FROM batches').all()).toEqual([])
  log.commit([found(2, 's')], 3)
  const seqs = (after: number, until: number) =>
    log.changes.read({ after, until, limit: 1_000 }).map(({ seq }) => seq)
  for (const killed of [false, true]) {
    if (killed) log.kill()
    expect(seqs(0, 3)).toEqual([1, 2, 3])
    expect(seqs(9_998, 10_003)).toEqual([9_999, 10_000, 10_001, 10_002, 10_003])
    expect(seqs(24_999, 30_000)).toEqual([25_000, 25_001, 25_002])
    expect(log.changes.latestOf(2, undefined, 9).map(({ seq }) => seq)).toEqual([25_002, 4])
  }
  log.file.db.close()
})
