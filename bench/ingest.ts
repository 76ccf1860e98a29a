import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { batchBody, type LoadOptions } from './tracking-load.ts'

const RUNNER = fileURLToPath(new URL('../src/store/testing/run-typescript.js', import.meta.url))
const SERVER = fileURLToPath(new URL('./ingest-server.ts', import.meta.url))

interface Load extends LoadOptions {
  readonly seconds: number
  readonly senders: number
}

/**
 * Sends batches to `/v1/batch` of a server in another process as fast as they are acknowledged: `npm run bench --
 * ingest [--seconds N] [--senders N] [--people N] [--identities N] [--batch N]`. `rssMb` is the server's memory
 * in the middle of each tenth of the time; `stored` counts distinct messages in its store after the end.
 */
export async function run(args: readonly string[]): Promise<object> {
  const load = loadOf(args)
  const server = await startServer()
  const sent = await sendAll(server, load)
  const left = await server.end()
  const seconds = sent.seconds
  return {
    ...load,
    eventsPerSecond: Math.round(sent.acknowledged / seconds),
    acknowledged: sent.acknowledged,
    slowedDown: sent.slowedDown,
    p50Ms: percentile(sent.latencies, 0.5),
    p99Ms: percentile(sent.latencies, 0.99),
    drainSeconds: left.drainSeconds,
    rssMb: tenths(server.rssMb),
    ...left.summary,
  }
}

function loadOf(args: readonly string[]): Load {
  const option = (standard: number) => ({ type: 'string', default: String(standard) }) as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: option(60),
      senders: option(8),
      people: option(300_000),
      identities: option(1_000_000),
      batch: option(100),
    },
  })
  return {
    seconds: Number(values.seconds),
    senders: Number(values.senders),
    people: Number(values.people),
    identities: Number(values.identities),
    batch: Number(values.batch),
  }
}

interface BenchServer {
  readonly address: string
  readonly writeKey: string
  /** The server's memory, a sample each second. */
  readonly rssMb: readonly number[]
  /** Has the server store what it acknowledged, and returns what it counted. */
  end(): Promise<{ readonly summary: object; readonly drainSeconds: number }>
}

async function startServer(): Promise<BenchServer> {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(process.execPath, [RUNNER, SERVER], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const { address, writeKey } = await nextLine<{ address: string; writeKey: string }>(lines)
  const rssMb: number[] = []
  const summary = readUntilSummary(lines, rssMb)
  const end = async () => {
    const asked = performance.now()
    child.stdin.end()
    const counted = await summary
    const drainSeconds = (performance.now() - asked) / 1_000
    if (child.exitCode === null) await once(child, 'exit')
    return { summary: counted, drainSeconds }
  }
  return { address, writeKey, rssMb, end }
}

async function readUntilSummary(lines: AsyncIterator<string>, rssMb: number[]): Promise<object> {
  for (;;) {
    const line = await nextLine<{ rssMb?: number }>(lines)
    if (line.rssMb === undefined) return line
    rssMb.push(line.rssMb)
  }
}

async function nextLine<Line>(lines: AsyncIterator<string>): Promise<Line> {
  const { value, done } = await lines.next()
  if (done) throw new TypeError('the server of the bench has ended')
  return JSON.parse(value) as Line
}

interface Sent {
  readonly acknowledged: number
  readonly slowedDown: number
  readonly seconds: number
  readonly latencies: readonly number[]
}

async function sendAll({ address, writeKey }: BenchServer, load: Load): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.senders })
  const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`
  const url = new URL('/v1/batch', address)
  const latencies: number[] = []
  const started = performance.now()
  let [next, slowedDown] = [0, 0]
  const sender = async () => {
    while (performance.now() - started < load.seconds * 1_000) {
      const body = batchBody(next++, load)
      const sentAt = performance.now()
      for (let status = 0; status !== 200; ) {
        status = await post(agent, url, authorization, body)
        if (status === 429) slowedDown += 1
        else if (status !== 200) throw new TypeError(`the server answered ${status}`)
        if (status === 429) await pause(250)
      }
      latencies.push(performance.now() - sentAt)
    }
  }
  await Promise.all(Array.from({ length: load.senders }, sender))
  agent.destroy()
  const seconds = (performance.now() - started) / 1_000
  return { acknowledged: latencies.length * load.batch, slowedDown, seconds, latencies }
}

async function post(agent: Agent, url: URL, authorization: string, body: string): Promise<number> {
  const headers = {
    authorization,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  const sending = request(url, { method: 'POST', agent, headers })
  sending.end(body)
  const [response] = (await once(sending, 'response')) as [import('node:http').IncomingMessage]
  response.resume()
  await once(response, 'end')
  return response.statusCode ?? 0
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10
}

/** The middle sample of each tenth. */
function tenths(samples: readonly number[]): number[] {
  return Array.from(
    { length: 10 },
    (_, tenth) => samples[Math.floor(((tenth + 0.5) * samples.length) / 10)] ?? 0,
  )
}
