import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fail, SatsumaError } from '../../errors/index.ts'
import { say } from '../../language/index.ts'
import type { FileFormat } from '../mapping/schema.ts'
import { isGzip, unzippedBytes } from './gunzip.ts'
import { utf16AsUtf8 } from './utf16.ts'

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
  fail('ingest/file-unreadable', { file, detail: say`it is not a regular file` })
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
    yield* asUtf8(bytes, encoding)
  } catch (error) {
    unreadable(file, error)
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
    unreadable(file, error)
  }
  return Buffer.concat(chunks).subarray(0, limit)
}

/** Tells why a file cannot be read, unless that is told already. */
export function unreadable(file: string, error: unknown): never {
  if (error instanceof SatsumaError) throw error
  const detail = error instanceof Error ? error.message : String(error)
  fail('ingest/file-unreadable', { file, detail }, error)
}

async function readBytes(file: string, onBytes?: (bytes: number) => void): Promise<AsyncIterable<Buffer>> {
  if (await isGzip(file)) return unzippedBytes(file, READ_BYTES, onBytes)
  const raw = createReadStream(file, { highWaterMark: READ_BYTES })
  if (onBytes) raw.on('data', (chunk) => onBytes(chunk.length))
  return raw
}

function asUtf8(bytes: AsyncIterable<Buffer>, encoding: FileFormat['encoding']): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') return withoutBom(bytes)
  if (encoding === 'utf-16le') return utf16AsUtf8(bytes, 'little')
  return encoding === 'utf-16be' ? utf16AsUtf8(bytes, 'big') : transcode(bytes, encoding)
}

async function* withoutBom(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true
  for await (const chunk of chunks) {
    yield first && chunk.subarray(0, 3).equals(UTF8_BOM) ? chunk.subarray(3) : chunk
    first = false
  }
}

/** From an encoding in which every byte is a character. */
async function* transcode(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  const rest = decoder.decode()
  if (rest !== '') yield Buffer.from(rest)
}
