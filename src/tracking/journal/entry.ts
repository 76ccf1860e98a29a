import { crc32 } from 'node:zlib'

const HEADER_BYTES = 8

/** An entry as it lies in the file: length and checksum (UInt32, little-endian), then the payload. */
export function frameEntry(payload: Uint8Array): Uint8Array {
  const framed = Buffer.allocUnsafe(HEADER_BYTES + payload.byteLength)
  framed.writeUInt32LE(payload.byteLength, 0)
  framed.writeUInt32LE(crc32(payload), 4)
  framed.set(payload, HEADER_BYTES)
  return framed
}

/** Whole entries from the beginning of a file, and how many bytes they take: what follows was cut off by a kill. */
export function readEntries(bytes: Buffer): {
  readonly payloads: readonly Buffer[]
  readonly length: number
} {
  const payloads: Buffer[] = []
  let at = 0
  while (at + HEADER_BYTES <= bytes.length) {
    const end = at + HEADER_BYTES + bytes.readUInt32LE(at)
    const payload = bytes.subarray(at + HEADER_BYTES, end)
    if (end > bytes.length || crc32(payload) !== bytes.readUInt32LE(at + 4)) break
    payloads.push(payload)
    at = end
  }
  return { payloads, length: at }
}
