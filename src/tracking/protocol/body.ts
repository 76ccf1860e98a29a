import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { fail } from '../../errors/index.ts'
import { say } from '../../language/index.ts'
import { CALL_LIMITS } from './limits.ts'

/** A request's body as JSON. */
export interface Body {
  readonly value: unknown
  /** Whether it was not valid UTF-8; U+FFFD stands where it was not. */
  readonly isDamaged: boolean
  /** Whether texts in it may hold NUL or half a character, which JSON can only write as escapes. */
  readonly hasEscapes: boolean
}

const inflate = promisify(gunzip)

/**
 * Inflates a body that is gzip, whatever its label says: JSON never begins like it, and a published SDK labels
 * it as a form. Throws `tracking/too-large` without inflating any further, and `tracking/unreadable-body`.
 */
export async function inflateBody(bytes: Buffer): Promise<Buffer> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = isGzip ? await inflateGzip(bytes) : bytes
  return plain.length > CALL_LIMITS.requestBytes ? failTooLarge() : plain
}

async function inflateGzip(bytes: Buffer): Promise<Buffer> {
  try {
    return await inflate(bytes, { maxOutputLength: CALL_LIMITS.requestBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return failTooLarge()
    return fail('tracking/unreadable-body', { detail: say`its gzip is damaged` }, error)
  }
}

export function failTooLarge(): never {
  return fail('tracking/too-large', { kilobytes: CALL_LIMITS.requestBytes / 1024 })
}

/** Reads JSON, whatever the body calls itself. Throws `tracking/unreadable-body`. */
export function parseBody(bytes: Buffer): Body {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  try {
    const value: unknown = JSON.parse(text)
    return { value, isDamaged: !isUtf8(bytes), hasEscapes: text.includes('\\u') }
  } catch (error) {
    return fail('tracking/unreadable-body', { detail: (error as Error).message }, error)
  }
}
