import { type FileHandle, open, readFile } from 'node:fs/promises'
import { fail } from '../../errors/index.ts'
import { frameEntry, readEntries } from './entry.ts'
import {
  dropApplied,
  listSegments,
  readApplied,
  type Segment,
  segmentAt,
  syncFolder,
  writeApplied,
} from './segments.ts'

/** A file is closed and the next one begun at this size. */
const SEGMENT_BYTES = 64 * 1024 * 1024

/** Is written where the next entry would be, to see whether it can be; the beginning of no entry. */
const TRIAL = Buffer.alloc(4_096, 0xff)

interface Waiting {
  readonly framed: Uint8Array
  readonly resolve: (entry: number) => void
  readonly reject: (error: unknown) => void
}

/**
 * What was received and is not yet applied: numbered entries in files of their own, written and synced
 * before anybody is told that they are safe. Entries that come while a sync runs share the next one.
 */
export class Journal {
  readonly #folder: string
  readonly #segments: Segment[]
  #file: FileHandle
  /** Bytes of the newest file that are safe. */
  #length: number
  #next: number
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined
  #hasFailed = false

  private constructor(folder: string, segments: Segment[], file: FileHandle, length: number, next: number) {
    this.#folder = folder
    this.#segments = segments
    this.#file = file
    this.#length = length
    this.#next = next
  }

  /**
   * Opens the journal of a folder. `pending` are the entries that may not be applied yet, in their order.
   * Throws `tracking/journal-damaged` where bytes between whole entries cannot be read.
   */
  static async open(
    folder: string,
  ): Promise<{ journal: Journal; pending: readonly { entry: number; payload: Buffer }[] }> {
    const segments = await listSegments(folder)
    const applied = await readApplied(folder)
    await dropApplied(segments, applied)
    if (segments.length === 0) segments.push(segmentAt(folder, applied))
    const pending: { entry: number; payload: Buffer }[] = []
    let [length, next] = [0, 0]
    for (const [index, segment] of segments.entries()) {
      const read = await readSegment(segment, segments[index + 1])
      for (const [offset, payload] of read.payloads.entries()) {
        if (segment.first + offset >= applied) pending.push({ entry: segment.first + offset, payload })
      }
      ;[length, next] = [read.length, segment.first + read.payloads.length]
    }
    const file = await openAt(segments.at(-1)!, length)
    await syncFolder(folder)
    return { journal: new Journal(folder, segments, file, length, next), pending }
  }

  /** Appends an entry and resolves with its number once it is on the disk; throws `tracking/not-durable`. */
  append(payload: Uint8Array): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ framed: frameEntry(payload), resolve, reject })
      this.#writing ??= this.#write()
    })
  }

  /** Whether entries can be written; after one could not be, whether it goes now. */
  async isWritable(): Promise<boolean> {
    if (this.#hasFailed) {
      this.#writing ??= this.#write()
      await this.#writing
    }
    return !this.#hasFailed
  }

  /** Says that every entry before `next` is applied and need not be kept. */
  async applied(next: number): Promise<void> {
    await writeApplied(this.#folder, next)
    await dropApplied(this.#segments, next)
  }

  async close(): Promise<void> {
    await this.#writing
    await this.#file.close()
  }

  async #write(): Promise<void> {
    if (this.#waiting.length === 0) await this.#tryToWrite()
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0)
      try {
        await this.#writeGroup(group.map(({ framed }) => framed))
        this.#hasFailed = false
        for (const { resolve } of group) resolve(this.#next++)
      } catch (error) {
        this.#hasFailed = true
        for (const { reject } of group) reject(notDurable(error))
      }
    }
    this.#writing = undefined
  }

  /** Where it fails, it stays as it was: the next entry, or the next question, finds out anew. */
  async #tryToWrite(): Promise<void> {
    await this.#writeGroup([TRIAL]).then(
      async () => {
        this.#length -= TRIAL.byteLength
        await this.#file.truncate(this.#length)
        this.#hasFailed = false
      },
      () => undefined,
    )
  }

  async #writeGroup(frames: readonly Uint8Array[]): Promise<void> {
    if (this.#length > SEGMENT_BYTES) await this.#rotate()
    const bytes = Buffer.concat(frames)
    try {
      await writeAll(this.#file, bytes, this.#length)
      await this.#file.datasync()
    } catch (error) {
      // What was written in part must not stand between whole entries.
      await this.#file.truncate(this.#length)
      throw error
    }
    this.#length += bytes.byteLength
  }

  async #rotate(): Promise<void> {
    const segment = segmentAt(this.#folder, this.#next)
    const file = await openAt(segment, 0)
    await syncFolder(this.#folder)
    await this.#file.close()
    this.#file = file
    this.#length = 0
    this.#segments.push(segment)
  }
}

async function openAt({ path }: Segment, length: number): Promise<FileHandle> {
  const file = await open(path, 'a+').then(async (created) => {
    await created.close()
    return open(path, 'r+')
  })
  await file.truncate(length)
  return file
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, position + done)
    done += bytesWritten
  }
}

/** Only the newest file may end within an entry: that one was never acknowledged. */
async function readSegment(segment: Segment, following: Segment | undefined) {
  const bytes = await readFile(segment.path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const read = readEntries(bytes)
  if (following && segment.first + read.payloads.length !== following.first) {
    fail('tracking/journal-damaged', { file: segment.path, offset: read.length })
  }
  return read
}

function notDurable(error: unknown): unknown {
  try {
    return fail('tracking/not-durable', { detail: (error as Error).message }, error)
  } catch (shown) {
    return shown
  }
}
