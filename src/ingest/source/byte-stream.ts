import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { fail } from '../../errors/index.ts'
import type { FileFormat } from '../mapping/schema.ts'

const READ_BYTES = 1 << 20
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf])

/** The size of a file on disk; fails with a clear message where there is none. */
export async function fileSize(file: string): Promise<number> {
  try {
    const found = await stat(file)
    if (found.isFile()) return found.size
  } catch (error) {
    fail('ingest/file-not-found', { file }, error)
  }
  fail('ingest/file-unreadable', { file, detail: 'it is not a regular file' })
}

export async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

/**
 * The content of a file as UTF-8 without a byte order mark, whatever its encoding and whether it is
 * gzipped (told by its first bytes, not by its name). `onBytes` hears how many bytes were read from disk.
 */
export async function* readUtf8(
  file: string,
  encoding: FileFormat['encoding'],
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  try {
    const bytes = await readBytes(file, onBytes)
    yield* encoding === 'utf-8' ? withoutBom(bytes) : transcode(bytes, encoding)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    fail('ingest/file-unreadable', { file, detail }, error)
  }
}

/** The first bytes of a file, unzipped, for looking at it. */
export async function readHead(file: string, limit: number): Promise<Buffer> {
  await fileSize(file)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await readBytes(file)) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= limit) break
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    fail('ingest/file-unreadable', { file, detail }, error)
  }
  return Buffer.concat(chunks).subarray(0, limit)
}

async function readBytes(file: string, onBytes?: (bytes: number) => void): Promise<AsyncIterable<Buffer>> {
  const zipped = await isGzip(file)
  const raw = createReadStream(file, { highWaterMark: READ_BYTES })
  if (onBytes) raw.on('data', (chunk) => onBytes(chunk.length))
  if (!zipped) return raw
  const unzipped = createGunzip({ chunkSize: READ_BYTES })
  raw.on('error', (error) => unzipped.destroy(error))
  unzipped.on('close', () => raw.destroy())
  return raw.pipe(unzipped)
}

async function* withoutBom(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true
  for await (const chunk of chunks) {
    yield first && chunk.subarray(0, 3).equals(UTF8_BOM) ? chunk.subarray(3) : chunk
    first = false
  }
}

async function* transcode(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  const rest = decoder.decode()
  if (rest !== '') yield Buffer.from(rest)
}
