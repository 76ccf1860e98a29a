import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { fail } from '../../errors/index.ts'
import { say } from '../../language/index.ts'

export async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

/** What a gzipped file holds, all its members one after the other; it is read `readBytes` at a time. */
export async function* unzippedBytes(
  file: string,
  readBytes: number,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<Buffer> {
  const raw = createReadStream(file, { highWaterMark: readBytes })
  if (onBytes) raw.on('data', (chunk) => onBytes(chunk.length))
  const unzipped = createGunzip({ chunkSize: readBytes })
  raw.on('error', (error) => unzipped.destroy(error))
  unzipped.on('close', () => raw.destroy())
  yield* raw.pipe(unzipped)
  await requirePadding(file, unzipped.bytesWritten)
}

/** Node takes a zero byte after a member for padding and reads no further, whatever comes then. */
async function requirePadding(file: string, from: number): Promise<void> {
  const rest: AsyncIterable<Buffer> = createReadStream(file, { start: from })
  for await (const chunk of rest)
    if (chunk.some((byte) => byte !== 0))
      fail('ingest/file-unreadable', {
        file,
        detail: say`there is more after zero bytes in the compressed data`,
      })
}
