import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Made {
  readonly events: number
  readonly profiles: number
}

const MAKER = fileURLToPath(new URL('./make-data.ts', import.meta.url))
const PREFIX = 'satsuma-bench-live-'

/** The user id of a profile. */
export const userIdOf = (profile: number): string => `u-${profile}`

/**
 * A data directory of the caller's own with so many events of so many profiles, which end today. It is made once a
 * day, in a process of its own, and copied for each run.
 */
export async function copyOfMadeData({ events, profiles }: Made): Promise<string> {
  const today = new Date().toISOString().slice(0, 10)
  const name = `${PREFIX}data-${events}-${profiles}-${today}`
  const names = await readdir(tmpdir())
  const outdated = names.filter((one) => one.startsWith(`${PREFIX}data-`) && !one.includes(today))
  for (const one of outdated) await rm(join(tmpdir(), one), { recursive: true, force: true })
  if (!names.includes(name)) await makeApart(join(tmpdir(), name), { events, profiles })
  const copy = await mkdtemp(join(tmpdir(), `${PREFIX}run-`))
  await cp(join(tmpdir(), name), copy, { recursive: true })
  return copy
}

async function makeApart(directory: string, made: Made): Promise<void> {
  console.log(`making ${made.events} events of ${made.profiles} profiles …`)
  const draft = `${directory}.draft`
  await rm(draft, { recursive: true, force: true })
  const child = fork(MAKER, [JSON.stringify({ ...made, dataDir: draft })], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new TypeError(`making the data ended with ${code}`)
  await rename(draft, directory)
}
