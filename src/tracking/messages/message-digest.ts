import { createHash } from 'node:crypto'

/** What a message is remembered by: the MD5 of its id, 16 bytes. */
export function messageDigest(messageId: string): Buffer {
  return createHash('md5').update(messageId).digest()
}

/** A number of 64 bits for a part of a message, such as one of its traits. */
export function partDigest(messageId: string, part: string): Buffer {
  return createHash('md5').update(messageId).update('\0').update(part).digest().subarray(0, 8)
}
