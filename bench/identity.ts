import { parseArgs } from 'node:util'
import { Identities, type Statement } from '../src/identity/index.ts'
import { openScratchWorkspace } from '../src/ingest/testing/scratch-workspace.ts'
import { sql } from '../src/store/sql.ts'

const START = Date.UTC(2026, 0, 1)

/**
 * Resolves identities as tracking does, group by group: `npm run bench -- identity [--profiles N] [--group N]`.
 * People browse under two anonymous ids, sign up with an e-mail address, and a third of them come back with a
 * device, which one in a hundred shares with somebody else.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: { profiles: { type: 'string', default: '300000' }, group: { type: 'string', default: '2000' } },
  })
  const people = Number(values.profiles)
  const group = Number(values.group)
  const workspace = await openScratchWorkspace(START)
  try {
    const identities = await Identities.open(workspace)
    const baseRssMb = rssMb()
    const cpu = process.cpuUsage()
    const startedAt = performance.now()
    let statements = 0
    const millis: number[] = []
    for (const batch of groupsOf(callsOf(people), group)) {
      const began = performance.now()
      await workspace.identifying.take(() => identities.resolve(batch, START))
      await workspace.publishIdentities()
      millis.push(performance.now() - began)
      statements += batch.length
    }
    const seconds = (performance.now() - startedAt) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const refreshed = performance.now()
    await workspace.survivors.refreshDictionary()
    const refreshMs = Math.round(performance.now() - refreshed)
    const reopened = performance.now()
    await Identities.open(workspace)
    const [row] = await workspace.analytical.query<{ profiles: string }>(
      sql`SELECT uniqExact(dictGetOrDefault('survivors', 'survivor', toUInt64(profile_id), profile_id)) AS profiles FROM identities`,
    )
    millis.sort((a, b) => a - b)
    return {
      identities: identities.directory.size,
      profiles: Number(row?.profiles),
      statements,
      seconds,
      statementsPerSecond: Math.round(statements / seconds),
      cores: (user + system) / 1e6 / seconds,
      cpuMicrosPerStatement: (user + system) / statements,
      groupP50Ms: Math.round(millis[millis.length >> 1]!),
      groupP99Ms: Math.round(millis[Math.floor(millis.length * 0.99)]!),
      refreshMs,
      reopenMs: Math.round(performance.now() - reopened),
      directoryMb: identities.directory.bytes / 1e6,
      baseRssMb,
      peakRssMb: rssMb(),
    }
  } finally {
    await workspace.close()
  }
}

function rssMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

/** Everybody's calls, those of some thousand people at a time mixed with one another. */
function* callsOf(people: number): Generator<Statement> {
  const together = 5_000
  for (let first = 0; first < people; first += together) {
    for (let step = 0; step < 5; step += 1) {
      for (let person = first; person < Math.min(people, first + together); person += 1) {
        const statement = callOf(person, step)
        if (statement) yield statement
      }
    }
  }
}

function callOf(person: number, step: number): Statement | undefined {
  const anonymous = (index: number) => identity('anonymous_id', `a-${person}-${index}-c0ffee`)
  const user = identity('user_id', `user-${person}`)
  const call = (...identities: Statement['identities']): Statement => ({
    identities,
    at: START + person * 10 + step,
    messageId: `message-${person}-${step}`,
    call: identities.length > 1 ? 'identify' : 'track',
  })
  if (step === 0) return call(anonymous(0))
  if (step === 1) return call(user, identity('email', `person${person}@example.org`), anonymous(0))
  if (step === 2) return call(user, anonymous(0))
  if (person % 3 !== 0) return undefined
  const device = person % 100 === 0 ? person + 3 : person
  if (step === 3) return call(user, identity('device_id', `device-${device}`))
  return call(user, anonymous(1))
}

function identity(namespace: string, value: string) {
  return { namespace, value }
}

function* groupsOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let group: T[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
