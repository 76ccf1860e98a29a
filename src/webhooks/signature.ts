import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
/** Between the 24 and 64 bytes of the specification. */
const SECRET_BYTES = 32

/** A new secret to sign with, such as `whsec_MfKQ9r…`. */
export function newSigningSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64')
}

/** What is signed: a message with its id, and the instant of the attempt (ms since 1970). */
export interface Signed {
  readonly id: string
  readonly at: number
  readonly body: string
}

/**
 * The headers by which a receiver knows a message, one signature a secret: Standard Webhooks 1.0.0,
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signedHeaders({ id, at, body }: Signed, secrets: readonly string[]): Record<string, string> {
  const seconds = Math.floor(at / 1_000)
  const signatures = secrets.map((secret) => `v1,${signatureOf(`${id}.${seconds}.${body}`, secret)}`)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  }
}

function signatureOf(content: string, secret: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  return createHmac('sha256', key).update(content).digest('base64')
}
