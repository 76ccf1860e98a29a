import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const SECRET_BYTES = 32
const ID_BYTES = 12
const PASSWORD_BYTES = 15

/** A new secret of 256 random bits, such as `sk_3J…`. */
export function newSecret(prefix: string): string {
  return `${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`
}

/** A password for somebody who will choose their own. */
export function newPassword(): string {
  return randomBytes(PASSWORD_BYTES).toString('base64url')
}

/** A new id, such as `key_dH2x…`; it is no secret. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(ID_BYTES).toString('base64url')}`
}

/**
 * How a secret is kept: SHA-256 in hex. A random secret of 256 bits needs no slow hash, which is for what
 * people choose.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether two secrets are equal, in a time that does not depend on where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)))
}
