import type { Readable } from 'node:stream'
import { type ErrorCode, type ErrorParams, problem, SatsumaError } from '../../errors/index.ts'
import { sayLater } from '../../language/index.ts'
import { CALL_LIMITS } from '../../tracking/protocol/index.ts'

/**
 * The bytes of a request's body, no more than may come and within the time that they may take. Throws
 * `tracking/too-large`, `tracking/too-slow` or `tracking/unreadable-body`, and leaves the rest unread.
 */
export function readBytes(body: Readable, withinMs: number): Promise<Buffer> {
  const { promise, resolve, reject } = pending<Buffer>()
  const chunks: Buffer[] = []
  let length = 0
  const settle = (end: () => void) => {
    clearTimeout(timer)
    body.removeAllListeners('data').pause()
    end()
  }
  const refuse = <C extends ErrorCode>(code: C, params: ErrorParams<C>) =>
    settle(() => reject(new SatsumaError([problem(code, params)])))
  const timer = setTimeout(() => refuse('tracking/too-slow', { seconds: withinMs / 1_000 }), withinMs)
  body.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > CALL_LIMITS.requestBytes) {
      refuse('tracking/too-large', { kilobytes: CALL_LIMITS.requestBytes / 1024 })
    }
  })
  body.once('end', () => settle(() => resolve(Buffer.concat(chunks, length))))
  body.once('error', () => refuse('tracking/unreadable-body', { detail: sayLater`it was cut off` }))
  return promise
}

function pending<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue
    reject = onError
  })
  return { promise, resolve, reject }
}
