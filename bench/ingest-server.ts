import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { accessOf, createWriteKey } from '../src/access/index.ts'
import { startServer } from '../src/server/index.ts'
import { sql } from '../src/store/sql.ts'
import { openWorkspace } from '../src/workspace/index.ts'

/**
 * The server of the ingest bench, in a process of its own: prints its address and a write key, a line each
 * second with the memory that it holds, and, once its input ends, how many messages are stored.
 */
const SAMPLE_MS = 1_000

const dataDir = await mkdtemp(join(tmpdir(), 'satsuma-bench-ingest-'))
const workspace = await openWorkspace({ dataDir })
const server = await startServer(workspace, { port: 0 })
const { secret } = await createWriteKey(accessOf(workspace), 'bench')
print({ address: server.address, writeKey: secret })
const sampler = setInterval(
  () => print({ rssMb: Math.round(process.memoryUsage.rss() / 1_048_576) }),
  SAMPLE_MS,
)
for await (const _ of createInterface({ input: process.stdin })) {
  // Only the end of the input says something.
}
clearInterval(sampler)
await server.flush()
const [row] = await workspace.analytical.query<{ messages: string; events: string; identities: string }>(
  sql`SELECT (SELECT count() FROM messages) AS messages, (SELECT count() FROM events) AS events, (SELECT count() FROM identities) AS identities`,
)
const { user, system } = process.cpuUsage()
print({
  stored: Number(row?.messages),
  storedEvents: Number(row?.events),
  storedIdentities: Number(row?.identities),
  serverCpuSeconds: (user + system) / 1e6,
  peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
})
await server.close()
await workspace.close()
await rm(dataDir, { recursive: true, force: true })

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
