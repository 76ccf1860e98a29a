import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { DueQueue, WHOLE } from './due-queue.ts'
import { type LiveFile, openLiveFile } from './store/live-file.ts'
import { Tables } from './store/tables.ts'
import type { TimeColumn } from './store/time-column.ts'

const MINUTE = 60_000

let folder: string
let file: LiveFile
let column: TimeColumn
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-due-'))
  file = openLiveFile(join(folder, 'live.sqlite'))
})
beforeEach(() => {
  column = new Tables(file.db).dues
})
afterAll(async () => {
  await file.close()
  await rm(folder, { recursive: true })
})

const PROFILES = [0, 1, 200]
const GROUPS = ['a', 'b']

/** When what changes, by profile and group. */
type Instants = ReadonlyMap<string, readonly number[]>

/** Evaluates as an engine does, with a queue that may be another at any time. */
class Evaluating {
  now = 0
  readonly evaluated = new Set<string>()
  readonly #instants: Instants
  readonly #column: TimeColumn
  queue: DueQueue

  constructor(instants: Instants, of: TimeColumn) {
    this.#instants = instants
    this.#column = of
    this.queue = new DueQueue(of)
    for (const profile of PROFILES) this.evaluate(profile, GROUPS)
  }

  restart(): void {
    this.queue = new DueQueue(this.#column)
  }

  evaluate(profile: number, groups: readonly string[]): void {
    for (const group of groups) {
      this.evaluated.add(`${profile} ${group} ${this.now}`)
      const later = this.#instants.get(`${profile} ${group}`)!.filter((at) => at > this.now)
      this.queue.schedule({ at: Math.min(...later), profile, group })
    }
  }

  passTime(until: number): void {
    if (this.queue.isShort(until)) this.queue.advance(until)
    for (let due = this.queue.take(until); due; due = this.queue.take(until)) {
      this.now = Math.max(this.now, due.at)
      this.evaluate(due.profile, due.groups.includes(WHOLE) ? GROUPS : due.groups)
    }
    this.now = Math.max(this.now, until)
  }

  lookAhead(most: number): void {
    for (let left = most; left > 0; left--) {
      const profile = this.queue.takeUnforeseen()
      if (profile !== undefined) this.evaluate(profile, GROUPS)
    }
  }

  /** Instants up to now at which something changed that was not evaluated, and the first after now. */
  get missed(): string[] {
    return [...this.#instants].flatMap(([key, instants]) =>
      instants
        .filter((at) => at <= this.now && !this.evaluated.has(`${key} ${at}`))
        .map((at) => `${key} ${at}`),
    )
  }

  get next(): number {
    return Math.min(...[...this.#instants.values()].flat().filter((at) => at > this.now))
  }
}

const instants = fc
  .array(fc.integer({ min: 1, max: 240 }), { maxLength: 8 })
  .map((minutes) => [...new Set(minutes)].map((minute) => (minute * MINUTE) / 2))
const keys = PROFILES.flatMap((profile) => GROUPS.map((group) => `${profile} ${group}`))
const step = fc.oneof(
  fc.record({ kind: fc.constant('pass'), by: fc.constantFrom(-3, 0, 0.5, 1, 7, 7.5, 8, 15, 16, 40) }),
  fc.record({ kind: fc.constant('look'), most: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constant('touch'),
    profile: fc.constantFrom(...PROFILES),
    group: fc.constantFrom(...GROUPS),
  }),
  fc.record({ kind: fc.constant('restart') }),
)

it('has everything evaluated at its very instant, whatever is looked ahead to and whenever it begins anew', () => {
  fc.assert(
    fc.property(fc.tuple(...keys.map(() => instants)), fc.array(step, { maxLength: 40 }), (lists, steps) => {
      column = new Tables(file.db).dues
      const evaluating = new Evaluating(new Map(keys.map((key, index) => [key, lists[index]!])), column)
      let clock = 0
      for (const one of steps) {
        if (one.kind === 'pass') {
          clock += one.by * MINUTE
          evaluating.passTime(clock)
        }
        if (one.kind === 'look') evaluating.lookAhead(one.most)
        if (one.kind === 'touch') evaluating.evaluate(one.profile, [one.group])
        if (one.kind === 'restart') evaluating.restart()
        expect(evaluating.missed).toEqual([])
        expect(evaluating.queue.next).toBeLessThanOrEqual(evaluating.next)
      }
    }),
    { numRuns: 500 },
  )
})

it('tells of one instant all that is due of a profile at once', () => {
  const queue = new DueQueue(column)
  queue.advance(0)
  for (const profile of [1, 2]) for (const group of GROUPS) queue.schedule({ at: 5, profile, group })
  queue.schedule({ at: 6, profile: 1, group: 'c' })
  const taken = [queue.take(9), queue.take(9), queue.take(9), queue.take(9)]
  expect(taken.map((due) => due && [due.at, due.profile, [...due.groups].sort()])).toEqual([
    [5, 1, ['a', 'b']],
    [5, 2, ['a', 'b']],
    [6, 1, ['c']],
    undefined,
  ])
})

it('looks ahead to whoever is not known yet, and to nobody twice', () => {
  column.put(1, 5)
  column.put(2, 20)
  const queue = new DueQueue(column)
  queue.advance(10)
  expect(queue.take(10)).toEqual({ at: 5, profile: 1, groups: [WHOLE] })
  queue.advance(10 + 8 * MINUTE)
  const unforeseen = Array.from({ length: 4 }, () => queue.takeUnforeseen()).filter(
    (one) => one !== undefined,
  )
  expect(unforeseen).toEqual([2])
})
