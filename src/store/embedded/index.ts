import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import chdb from 'chdb'
import { fail } from '../../errors/index.ts'
import type { AnalyticalStore, Lane } from '../analytical.ts'
import { LanedStore } from '../laned-store.ts'
import { EmbeddedConnection } from './session.ts'

export interface EmbeddedOptions {
  /** The engine's own folder. */
  readonly path: string
  /** Where payloads of binary inserts lie for a moment; a folder beside the engine's files unless given. */
  readonly scratch?: string
}

/**
 * Each running statement holds a thread of libuv's pool: four, unless `UV_THREADPOOL_SIZE` was set before
 * the process started. With more connections than threads, file system calls would wait for scans.
 */
const THREADS = Number(process.env.UV_THREADPOOL_SIZE ?? 4)
const CONNECTIONS: Readonly<Record<Lane, number>> = {
  interactive: Math.min(6, Math.max(2, THREADS - 4)),
  ingest: 1,
  batch: 1,
}

/** Opens the embedded engine (chDB). A process can have one engine folder open at a time. */
export async function openEmbeddedStore({ path, scratch }: EmbeddedOptions): Promise<AnalyticalStore> {
  const folder = resolve(path)
  const files = scratch ?? join(folder, 'satsuma_scratch')
  await mkdir(folder, { recursive: true })
  await mkdir(files, { recursive: true })
  await chdb.drainPending()
  const sessions: chdb.Session[] = []
  try {
    return new EmbeddedStore(folder, files, sessions)
  } catch (error) {
    for (const session of sessions) session.close()
    return fail('store/unavailable', { store: 'analytical', detail: (error as Error).message }, error)
  }
}

class EmbeddedStore extends LanedStore {
  readonly #control: chdb.Session

  constructor(folder: string, scratch: string, sessions: chdb.Session[]) {
    const open = () => {
      const session = new chdb.Session(folder)
      sessions.push(session)
      return session
    }
    const control = open()
    const lane = (name: Lane) =>
      Array.from({ length: CONNECTIONS[name] }, () => new EmbeddedConnection(open(), control, scratch))
    super({ interactive: lane('interactive'), ingest: lane('ingest'), batch: lane('batch') }, true)
    this.#control = control
  }

  override async close(): Promise<void> {
    await super.close()
    this.#control.close()
    await chdb.drainPending()
  }
}
