import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createClient } from '../src/client/index.ts'
import { type Answered, answersFor } from './builder/answers.ts'
import { copyOfData } from './live/made-data.ts'
import { runApart } from './run-apart.ts'

/** So many events a profile. */
const EVENTS_OF_PROFILE = 50

/**
 * `npm run bench -- builder [--events 1000000,10000000,50000000] [--rounds 3]`: how long a draft takes from the request
 * to its count while somebody types, by a sample and exactly, and what else the builder shows of it.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '1000000,10000000,50000000' },
      rounds: { type: 'string', default: '3' },
    },
  })
  const sizes: object[] = []
  for (const events of values.events.split(',').map(Number)) {
    const measured = await measure(events, Number(values.rounds))
    console.log(JSON.stringify(measured))
    sizes.push(measured)
  }
  return { sizes }
}

async function measure(events: number, rounds: number): Promise<object> {
  const profiles = Math.round(events / EVENTS_OF_PROFILE)
  const dataDir = await copyOfData({ events, profiles })
  const server = runApart(new URL('builder/server.ts', import.meta.url), { dataDir })
  try {
    const { address, key } = await told<{ address: string; key: string }>(server)
    const answered = await answersFor(createClient({ address, key }), rounds)
    server.send({})
    return { events, profiles, ...summarise(answered), ...(await told<object>(server)) }
  } finally {
    server.kill()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function told<Answer>(server: ChildProcess): Promise<Answer> {
  const ended = once(server, 'exit').then(([code]) => {
    throw new TypeError(`the server of the bench ended with ${code}`)
  })
  const [answer] = await Promise.race([once(server, 'message'), ended])
  return answer as Answer
}

function summarise({ sample, exact, overlap, history, values, covered }: Answered): object {
  const times = (name: string, ms: readonly number[]) => ({
    [`${name}P50Ms`]: percentile(ms, 0.5),
    [`${name}P99Ms`]: percentile(ms, 0.99),
  })
  return {
    drafts: sample.length,
    ...times('sample', sample),
    ...times('exact', exact),
    ...times('overlap', overlap),
    ...times('history', history),
    ...times('values', values),
    /** Of the conditions of all drafts, how often the exact count lay in the sample's range. */
    ...covered,
  }
}

function percentile(ms: readonly number[], share: number): number {
  const ascending = [...ms].sort((a, b) => a - b)
  return Math.round(ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? 0)
}
