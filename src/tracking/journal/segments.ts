import { open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const SEGMENT = /^(\d{16})\.journal$/
const APPLIED = 'applied'

/** A file of the journal; `first` is the number of its first entry. */
export interface Segment {
  readonly first: number
  readonly path: string
}

export function segmentAt(folder: string, first: number): Segment {
  return { first, path: join(folder, `${String(first).padStart(16, '0')}.journal`) }
}

/** The files of a journal, oldest first. */
export async function listSegments(folder: string): Promise<Segment[]> {
  const numbers = (await readdir(folder)).flatMap((name) => SEGMENT.exec(name)?.[1] ?? [])
  return numbers
    .map(Number)
    .sort((a, b) => a - b)
    .map((first) => segmentAt(folder, first))
}

/** The number of the first entry that is not known to be applied. */
export async function readApplied(folder: string): Promise<number> {
  const text = await readFile(join(folder, APPLIED), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '0'
    throw error
  })
  return Number(text)
}

/** Remembers how far entries are applied. After a loss of power it may be behind, which only costs time. */
export async function writeApplied(folder: string, next: number): Promise<void> {
  const draft = join(folder, `${APPLIED}.tmp`)
  await writeFile(draft, String(next))
  await rename(draft, join(folder, APPLIED))
}

/** Deletes files of which all entries are applied; the newest stays. */
export async function dropApplied(segments: Segment[], next: number): Promise<void> {
  while (segments.length > 1 && segments[1]!.first <= next) {
    const { path } = segments.shift()!
    await rm(path, { force: true })
  }
}

/** Makes the names in a folder survive a loss of power. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
