import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerOf } from '../run-apart.ts'
import type { Built } from './messages.ts'
import type { LiveBenchOptions } from './options.ts'

const PREFIX = 'satsuma-bench-live-'

type Wanted = Pick<LiveBenchOptions, 'events' | 'profiles' | 'segments' | 'reuse'>

/**
 * A data directory of the caller's own with so many events of so many profiles, which end today, and with so many
 * segments that are built. The events are made once a day; the segments anew for each run unless they are to be reused.
 */
export async function copyOfBuiltData(wanted: Wanted): Promise<{ dataDir: string; built: Partial<Built> }> {
  const { events, profiles, segments, reuse } = wanted
  const today = dayOf()
  await removeOthersThan(today)
  const ready = join(tmpdir(), `${PREFIX}built-${today}-${events}-${profiles}-${segments}`)
  if (reuse && (await exists(ready))) return { dataDir: await copyOf(ready), built: {} }
  const made = await madeData(wanted)
  const built = await createApart(ready, async (dataDir) => {
    await cp(made, dataDir, { recursive: true })
    return answerOf<Built>(new URL('build-data.ts', import.meta.url), { dataDir, segments })
  })
  return { dataDir: await copyOf(ready), built }
}

/** A data directory with so many events of so many profiles, which is made once a day; it is others' too. */
async function madeData({ events, profiles }: Pick<Wanted, 'events' | 'profiles'>): Promise<string> {
  const made = join(tmpdir(), `${PREFIX}data-${dayOf()}-${events}-${profiles}`)
  if (await exists(made)) return made
  console.log(`making ${events} events of ${profiles} profiles …`)
  await createApart(made, (dataDir) =>
    answerOf(new URL('make-data.ts', import.meta.url), { dataDir, events, profiles }),
  )
  return made
}

/** The same without segments, for the caller alone. */
export async function copyOfData(wanted: Pick<Wanted, 'events' | 'profiles'>): Promise<string> {
  await removeOthersThan(dayOf())
  return copyOf(await madeData(wanted))
}

const dayOf = () => new Date().toISOString().slice(0, 10)

async function removeOthersThan(today: string): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const isOld = name.startsWith(PREFIX) && /-(data|built)-/.test(name) && !name.includes(today)
    if (isOld) await rm(join(tmpdir(), name), { recursive: true, force: true })
  }
}

async function exists(directory: string): Promise<boolean> {
  return (await readdir(directory).catch(() => [])).length > 0
}

async function copyOf(directory: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), `${PREFIX}run-`))
  await cp(directory, copy, { recursive: true })
  return copy
}

/** What is cut short leaves no directory of that name. */
async function createApart<T>(directory: string, create: (draft: string) => Promise<T>): Promise<T> {
  const draft = `${directory}.draft`
  for (const old of [draft, directory]) await rm(old, { recursive: true, force: true })
  const created = await create(draft)
  await rename(draft, directory)
  return created
}
