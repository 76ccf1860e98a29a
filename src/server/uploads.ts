import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fail, SatsumaError } from '../errors/index.ts'
import type { Workspace } from '../workspace/index.ts'

/** A file that was sent and is not imported yet. */
export interface Upload {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly uploadedAt: number
}

/** An upload with where it lies, which nobody outside is told. */
export interface UploadedFile extends Upload {
  readonly path: string
}

export interface UploadLimits {
  readonly bytes: number
  readonly files: number
}

const LIMITS: UploadLimits = { bytes: 2_000_000_000, files: 50 }
const KEPT_MS = 86_400_000
const ID = /^[\da-f-]{36}$/
const FILE = 'file'
const META = 'upload.json'

/**
 * Files that wait to be imported, each in a folder of its own, under a name of ours. They are kept for a day, also when
 * the server is started again; of one that was not received whole nothing is.
 */
export class Uploads {
  readonly #folder: string
  readonly #clock: Workspace['clock']
  readonly #limits: UploadLimits
  readonly #receiving = new Set<string>()

  constructor(
    { directory, clock }: Pick<Workspace, 'directory' | 'clock'>,
    limits: Partial<UploadLimits> = {},
  ) {
    this.#folder = directory.uploads
    this.#clock = clock
    this.#limits = { ...LIMITS, ...limits }
  }

  /** Stores what comes. Throws `api/upload-…`, and then keeps nothing of it. */
  async receive(name: string, content: Readable): Promise<Upload> {
    const { files } = this.#limits
    if ((await this.list()).length >= files) fail('api/uploads-full', { most: files })
    const id = randomUUID()
    const folder = join(this.#folder, id)
    this.#receiving.add(id)
    try {
      await mkdir(folder, { recursive: true })
      await this.#store(content, join(folder, FILE))
      const { size: bytes } = await stat(join(folder, FILE))
      const upload: Upload = { id, name, bytes, uploadedAt: this.#clock() }
      await writeFile(join(folder, META), JSON.stringify(upload))
      return upload
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    } finally {
      this.#receiving.delete(id)
    }
  }

  /** All of them, the latest first; those that are too old, or were cut off with the server, are deleted. */
  async list(): Promise<readonly UploadedFile[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const whole = names.filter((id) => !this.#receiving.has(id))
    const found = await Promise.all(whole.map((id) => this.#read(id)))
    for (const [index, id] of whole.entries()) if (found[index] === undefined) await this.delete(id)
    const uploads = found.filter((one) => one !== undefined)
    const isOld = ({ uploadedAt }: Upload) => uploadedAt <= this.#clock() - KEPT_MS
    for (const { id } of uploads.filter(isOld)) await this.delete(id)
    return uploads.filter((one) => !isOld(one)).sort((a, b) => b.uploadedAt - a.uploadedAt)
  }

  /** Throws `api/not-found`. */
  async get(id: string): Promise<UploadedFile> {
    const found = ID.test(id) ? await this.#read(id) : undefined
    return found ?? fail('api/not-found', { noun: 'upload', id, list: '/api/v1/uploads' })
  }

  async delete(id: string): Promise<void> {
    if (ID.test(id)) await rm(join(this.#folder, id), { recursive: true, force: true })
  }

  /** Undefined where it was not received whole. */
  async #read(id: string): Promise<UploadedFile | undefined> {
    const folder = join(this.#folder, id)
    try {
      const upload = JSON.parse(await readFile(join(folder, META), 'utf8')) as Upload
      return { ...upload, path: join(folder, FILE) }
    } catch (error) {
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  async #store(content: Readable, path: string): Promise<void> {
    const { bytes } = this.#limits
    let received = 0
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        received += chunk.length
        if (received <= bytes) return done(null, chunk)
        done(caught(() => fail('api/upload-too-large', { megabytes: Math.floor(bytes / 1e6) })))
      },
    })
    await pipeline(content, counted, createWriteStream(path, { flags: 'wx' })).catch(explain)
  }
}

function caught(work: () => never): Error {
  try {
    return work()
  } catch (error) {
    return error as Error
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'])

function explain(error: NodeJS.ErrnoException): never {
  if (error instanceof SatsumaError) throw error
  if (FULL.has(error.code ?? ''))
    fail('api/upload-not-stored', { detail: error.code ?? error.message }, error)
  return fail('api/upload-cut-off', {}, error)
}
