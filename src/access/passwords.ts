import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { fail } from '../errors/index.ts'
import { say } from '../language/index.ts'

/**
 * Of the strengths that OWASP's Password Storage Cheat Sheet calls equal, the one with the least memory that
 * still fills a cache: 32 MiB and about a quarter of a second.
 */
const COST = { log2N: 15, r: 8, p: 3 }
const SALT_BYTES = 16
const HASH_BYTES = 32
const SHORTEST = 12
const MOST_WAITING = 8
/** Longer ones would only cost time. */
export const LONGEST_PASSWORD = 256

/** Nobody's password: compared where there is no user, so that it takes as long. */
const NOBODY = format(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES))

/** Hashes passwords one at a time, so that many attempts take neither the memory nor the threads of others. */
export class Passwords {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** So many wait that whoever comes now had better come back later. */
  get isBusy(): boolean {
    return this.#waiting >= MOST_WAITING
  }

  /** `scrypt$15$8$3$salt$hash`: the parameters are kept, so that they can be raised later. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES)
    return format(COST, salt, await this.#derive(password, salt, COST))
  }

  /** Whether a password is the stored one; without a stored one it is not, which takes as long to say. */
  async matches(password: string, stored: string | undefined): Promise<boolean> {
    const { cost, salt, hash } = parse(stored ?? NOBODY)
    const equal = timingSafeEqual(hash, await this.#derive(password, salt, cost))
    return equal && stored !== undefined
  }

  #derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
    this.#waiting += 1
    const turn = this.#last.then(() => derive(password, salt, cost))
    this.#last = turn
      .catch(() => undefined)
      .finally(() => {
        this.#waiting -= 1
      })
    return turn
  }
}

/** Refuses what is easily guessed, by length: rules about kinds of characters make people predictable. */
export function checkPassword(password: string, email: string): void {
  const length = [...password].length
  if (length < SHORTEST)
    fail('access/weak-password', { detail: say`it has ${length} characters, ${SHORTEST} are the least` })
  if (password.length > LONGEST_PASSWORD)
    fail('access/weak-password', { detail: say`it has more than ${LONGEST_PASSWORD} characters` })
  if (new Set(password).size < 4 || password.toLowerCase() === email) {
    fail('access/weak-password', { detail: say`it is the first that somebody would try` })
  }
}

function derive(password: string, salt: Buffer, { log2N, r, p }: typeof COST): Promise<Buffer> {
  const N = 2 ** log2N
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    // The same letters may be written in several ways; keyboards differ in which they send.
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    )
  })
}

function format({ log2N, r, p }: typeof COST, salt: Buffer, hash: Buffer): string {
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

function parse(stored: string): { cost: typeof COST; salt: Buffer; hash: Buffer } {
  const [, log2N, r, p, salt = '', hash = ''] = stored.split('$')
  return {
    cost: { log2N: Number(log2N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  }
}
