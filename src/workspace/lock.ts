import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../errors/index.ts'

/** Who holds a data directory: a process id, and when that process started, because ids are used again. */
interface Holder {
  readonly pid: number
  readonly started: string | undefined
}

export interface Lock {
  release(): Promise<void>
}

const NAME = 'lock'
const ATTEMPTS = 20

/** Takes the directory for this process; a lock left by a dead process is taken over. */
export async function lockDirectory(directory: string): Promise<Lock> {
  const file = join(directory, NAME)
  const me: Holder = { pid: process.pid, started: await startOf(process.pid) }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(file, me)) return { release: () => rm(file, { force: true }) }
    const holder = await read(file)
    if (holder && (await isAlive(holder))) fail('store/locked', { directory, pid: holder.pid })
    await discard(file, holder)
  }
  return fail('store/locked', { directory, pid: (await read(file))?.pid ?? 0 })
}

/** The content is complete before the file has its name: `link` does both or nothing. */
async function create(file: string, holder: Holder): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(holder), { flush: true })
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Undefined when there is no lock, or nothing that a Satsuma wrote. */
async function read(file: string): Promise<Holder | undefined> {
  try {
    const { pid, started } = JSON.parse(await readFile(file, 'utf8')) as Holder
    return Number.isInteger(pid) ? { pid, started } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Takes a stale lock away; if another process was faster and it is theirs by now, gives it back. */
async function discard(file: string, stale: Holder | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const taken = await read(aside)
  if (taken?.pid === stale?.pid && taken?.started === stale?.started) await rm(aside)
  else await rename(aside, file)
}

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  const now = await startOf(pid)
  return now === undefined || started === undefined || now === started
}

/** A text that no two processes with one id share; undefined where there is no /proc. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold blanks; the start is the 22nd field, the 20th after it.
    return `${boot.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return undefined
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
