import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createClient } from '../src/client/index.ts'
import { type Answered, answersFor, QUESTIONS } from './builder/answers.ts'
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
    const cpuMs = async () => (await asked<{ cpuMs: number }>(server, 'cpu')).cpuMs
    const answered = await answersFor(createClient({ address, key }), cpuMs, rounds)
    const ended = await asked<object>(server, 'end')
    return { events, profiles, drafts: answered.sample.ms.length, ...summarise(answered), ...ended }
  } finally {
    server.kill()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function asked<Answer>(server: ChildProcess, order: 'cpu' | 'end'): Promise<Answer> {
  server.send(order)
  return told<Answer>(server)
}

function told<Answer>(server: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new TypeError(`the server of the bench ended with ${code}`))
    server.once('exit', ended)
    server.once('message', (answer) => {
      server.off('exit', ended)
      resolve(answer as Answer)
    })
  })
}

/** Times as a client sees them, and the median of the processor time, which other work makes less slow. */
function summarise({ ranges, rangesThatHold, ...taken }: Answered): object {
  const times = QUESTIONS.map((question) => {
    const { ms, cpuMs } = taken[question]
    return [question, { p50Ms: quantile(ms, 0.5), p99Ms: quantile(ms, 0.99), cpuP50Ms: quantile(cpuMs, 0.5) }]
  })
  return { ...Object.fromEntries(times), ranges, rangesThatHold }
}

function quantile(numbers: readonly number[], share: number): number {
  const ascending = [...numbers].sort((a, b) => a - b)
  return Math.round(ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? 0)
}
