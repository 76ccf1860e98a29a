import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import Fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { language } from '../../language/index.ts'
import type { ChangeQuery, LoggedChange } from '../../live/index.ts'
import { ChangeFeed, type ChangeSource } from './change-feed.ts'
import { patientStream } from './patient-stream.ts'
import type { Person } from './person.ts'
import { type Following, type Told, tellChanges } from './tell-changes.ts'

/** A log of changes that a test writes, and that counts what is read of it. */
class Log implements ChangeSource {
  readonly #changes: LoggedChange[] = []
  readonly #listeners = new Set<() => void>()
  start = 0
  reads = 0
  /** What was spoken when it was read for somebody last. */
  spoken: string | undefined

  get places() {
    return { start: this.start, last: this.#changes.length }
  }

  changes({ after, until = Number.POSITIVE_INFINITY, limit, segment, profileId }: ChangeQuery) {
    this.reads += 1
    this.spoken = language()
    const isWanted = (change: LoggedChange) =>
      change.seq > after &&
      change.seq <= until &&
      (segment ?? change.segment) === change.segment &&
      (profileId ?? change.profileId) === change.profileId
    return this.#changes.filter(isWanted).slice(0, limit)
  }

  subscribe(listener: () => void) {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Appends changes of profiles, and tells of them. */
  append(profiles: readonly number[], segment = 's'): void {
    const base = { at: 0, recordedAt: 0, segment, version: 1, cause: 'data', entered: true } as const
    const evidence = { conditions: [] }
    for (const profileId of profiles) {
      this.#changes.push({ ...base, seq: this.#changes.length + 1, profileId, evidence })
    }
    this.tell()
  }

  tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

const HEARTBEAT_MS = 1_000
const turn = () => new Promise((resolve) => setImmediate(resolve))

let log: Log
let feed: ChangeFeed
let over: AbortController
beforeEach(() => {
  log = new Log()
  feed = new ChangeFeed(log)
  over = new AbortController()
})
afterEach(() => {
  over.abort()
  vi.useRealTimers()
})

const follow = (following: Partial<Following> = {}) =>
  tellChanges(feed, {
    after: 0,
    language: 'en',
    signal: over.signal,
    heartbeatMs: HEARTBEAT_MS,
    ...following,
  })

/** Reads on its own until it is over. */
function gather(told: AsyncIterable<Told>) {
  const all: Told[] = []
  const work = (async () => {
    for await (const one of told) all.push(one)
  })()
  return {
    work,
    all,
    seqs: () => all.flatMap((one) => (one.kind === 'changes' ? one.changes.map(({ seq }) => seq) : [])),
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('readers', () => {
  test('hear of all changes in one order, whenever they come and however they are behind', async () => {
    log.append(upTo(450))
    const early = gather(follow())
    await turn()
    log.append(upTo(10))
    const late = gather(follow({ after: 440 }))
    log.append(upTo(5))
    await expect.poll(() => early.seqs().length).toBe(465)
    await expect.poll(() => late.seqs().length).toBe(25)
    expect(early.seqs()).toEqual(upTo(465))
    expect(late.seqs()).toEqual(upTo(465).slice(440))
  })

  test('are told in their own language, whoever brings the news', async () => {
    const german = follow({ language: 'de' })
    await german.next()
    log.append([1])
    expect(await german.next()).toMatchObject({ value: { kind: 'changes' } })
    expect(log.spoken).toBe('de')
    const english = follow()
    await english.next()
    await english.next()
    expect(log.spoken).toBe('en')
  })

  test('of one profile are not woken by others', async () => {
    const person = {
      profile: async () => 7,
      isStill: (profile: number) => profile === 7,
    } as unknown as Person
    const reader = gather(follow({ person }))
    await turn()
    const { reads } = log
    log.append([1, 2, 3])
    await turn()
    await turn()
    // Whom it concerns is found out once for all readers.
    expect(log.reads).toBe(reads + 1)
    log.append([7])
    await expect.poll(() => reader.seqs()).toEqual([4])
    expect(reader.all.map(({ kind }) => kind)).toEqual(['place', 'profile', 'changes'])
  })

  test('of one segment look through the log bit by bit', async () => {
    log.append(Array(12_000).fill(1), 'other')
    log.append([1])
    const reader = gather(follow({ segment: 's' }))
    await expect.poll(() => reader.seqs()).toEqual([12_001])
    expect(log.reads).toBeGreaterThanOrEqual(3)
  })

  test('hear when somebody becomes known, and when an identity comes to another profile', async () => {
    let profile: number | undefined
    const person = {
      profile: async () => profile,
      isStill: (before: number | undefined) => profile !== undefined && profile === before,
    } as unknown as Person
    const reader = gather(follow({ person }))
    const profiles = () => reader.all.flatMap((one) => (one.kind === 'profile' ? [one.profile] : []))
    await expect.poll(profiles).toEqual([undefined])
    profile = 9
    log.append([9])
    await expect.poll(profiles).toEqual([undefined, 9])
    profile = 3
    log.tell()
    await expect.poll(profiles).toEqual([undefined, 9, 3])
    expect(reader.seqs()).toEqual([1])
  })

  test('are told how far they are when nothing happens', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const reader = gather(follow({ segment: 's' }))
    // What happens to others is no reason to be silent.
    for (let count = 1; count <= 10; count += 1) {
      await turn()
      log.append([1, 2], 'other')
      await turn()
      await vi.advanceTimersByTimeAsync(HEARTBEAT_MS / 4)
    }
    await turn()
    const places = reader.all.map((one) => one.kind === 'place' && one.place)
    expect(places).toEqual([0, 8, 16])
  })

  test('end when what comes next is not kept any more, when nobody listens, and with the server', async () => {
    log.append(upTo(500))
    const slow = follow()
    await slow.next()
    log.start = 400
    expect(await slow.next()).toEqual({ done: true, value: undefined })
    const [left, last] = [
      gather(follow({ after: 500 })),
      gather(follow({ after: 500, signal: new AbortController().signal })),
    ]
    await turn()
    over.abort()
    await left.work
    feed.close()
    await last.work
  })

  test('that are slow are read for when they ask, and hold up nobody', async () => {
    log.append(upTo(100_000))
    const slow = follow()
    for (let asked = 0; asked < 3; asked += 1) await slow.next()
    expect(log.reads).toBe(2)
    const quick = gather(follow({ after: 99_000 }))
    await expect.poll(() => quick.seqs().length).toBe(1_000)
  })
})

describe('a stream', () => {
  const endless = (taken: { texts: number; isOver: boolean }) =>
    async function* (signal: AbortSignal) {
      signal.addEventListener('abort', () => {
        taken.isOver = true
      })
      for (; !signal.aborted; taken.texts += 1) yield 'x'.repeat(1_000)
    }

  test('asks for no more than its reader takes', async () => {
    const taken = { texts: 0, isOver: false }
    const stream = patientStream(endless(taken))
    for (let rest = 0; rest < 20; rest += 1) await turn()
    expect(taken.texts).toBe(0)
    for (let read = 0; read < 5; read += 1) {
      stream.read()
      await turn()
    }
    expect(taken.texts).toBeLessThan(8)
    stream.destroy()
    await expect.poll(() => taken.isOver).toBe(true)
  })

  test('whose reader takes nothing for a while is cut off', async () => {
    const taken = { texts: 0, isOver: false }
    const stream = patientStream(endless(taken), 50)
    stream.read()
    await expect.poll(() => stream.destroyed).toBe(true)
    expect(taken.isOver).toBe(true)
  })

  test('that a program does not read any more ends with its connection', async () => {
    const taken = { texts: 0, isOver: false }
    const app = Fastify()
    app.get('/', (_request, reply) => reply.send(patientStream(endless(taken), 200)))
    await app.listen({ host: '127.0.0.1', port: 0 })
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1').pause()
    socket.on('error', () => undefined)
    const closed = once(socket, 'close')
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await expect.poll(() => taken.isOver).toBe(true)
    socket.resume()
    await closed
    await app.close()
  })

  test('whose reader goes while there is nothing to tell is over at once', async () => {
    const stream = patientStream(async function* (signal) {
      yield 'first'
      await once(signal, 'abort')
    })
    const closed = once(stream, 'close')
    expect(await once(stream, 'data')).toEqual(['first'])
    stream.destroy()
    await closed
  })

  test('that fails tells why', async () => {
    const stream = patientStream(async function* () {
      yield 'first'
      throw new Error('no more')
    })
    await expect(stream.toArray()).rejects.toThrow('no more')
  })

  test('that is told to finish ends after what was told', async () => {
    const taken = { texts: 0, isOver: false }
    const stream = patientStream(endless(taken))
    const read = (async () => {
      let length = 0
      for await (const text of stream) {
        length += text.length
        if (length > 5_000) stream.finish()
      }
      return length
    })()
    expect(await read).toBeGreaterThan(5_000)
  })
})
