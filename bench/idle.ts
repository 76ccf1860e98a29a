import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { copyOfBuiltData } from './live/made-data.ts'
import { ServerProcess } from './live/server-process.ts'

/** What a server does first, and the engine after it: not counted. */
const SETTLING_MS = 60_000

/**
 * What a server takes while nothing comes in: `npm run bench -- idle [--seconds N --events N --profiles N --segments N
 * --reuse]`. `coreShare` is of one core; `grownBytes` is by how much the data directory grew.
 */
export async function run(args: readonly string[]): Promise<object> {
  const options = readOptions(args)
  const { dataDir } = await copyOfBuiltData(options)
  const server = new ServerProcess(dataDir)
  await server.ready()
  await pause(SETTLING_MS)
  server.samples.length = 0
  server.begin(false)
  const before = await bytesIn(dataDir)
  const begun = performance.now()
  await pause(1_000 * options.seconds)
  const seconds = (performance.now() - begun) / 1_000
  const grownBytes = (await bytesIn(dataDir)) - before
  const rssMb = server.samples.at(-1)?.rssMb
  const { serverCpuSeconds, differences } = await server.end(0)
  const coreShare = Math.round((10_000 * serverCpuSeconds) / seconds) / 10_000
  return { ...options, serverCpuSeconds, coreShare, grownBytes, rssMb, differences }
}

function readOptions(args: readonly string[]) {
  const option = (standard: number) => ({ type: 'string', default: String(standard) }) as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: option(300),
      events: option(1_000_000),
      profiles: option(100_000),
      segments: option(200),
      reuse: { type: 'boolean', default: false },
    },
  })
  return {
    seconds: Number(values.seconds),
    events: Number(values.events),
    profiles: Number(values.profiles),
    segments: Number(values.segments),
    reuse: values.reuse,
  }
}

async function bytesIn(directory: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    // The engine merges and removes its parts at any time.
    const found = entry.isFile()
      ? await stat(join(entry.parentPath, entry.name)).catch(() => undefined)
      : undefined
    bytes += found?.size ?? 0
  }
  return bytes
}
