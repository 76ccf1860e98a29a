import type { ControlStore } from '../control/index.ts'
import type { Clock } from '../time/clock.ts'
import { hashSecret } from './secrets.ts'
import { listStoredKeys, markUsed, type StoredKey } from './stored-keys.ts'

/** When a key was last used is written down at most so often. */
const USE_NOTED_EVERY_MS = 60_000
/** Longer than any key; what is longer is not even hashed. */
const LONGEST_SECRET = 128

/** The valid keys by hash, in memory: finding one costs a hash and no query. */
export class KeyRing {
  readonly #control: ControlStore
  readonly #clock: Clock
  #keys: Promise<Map<string, StoredKey>> | undefined
  readonly #noted = new Map<string, number>()

  constructor(control: ControlStore, clock: Clock) {
    this.#control = control
    this.#clock = clock
  }

  /** The key of a secret while it is valid; undefined for any other text. */
  async find(secret: string, kind: StoredKey['kind']): Promise<StoredKey | undefined> {
    if (secret.length > LONGEST_SECRET) return undefined
    this.#keys ??= this.#load()
    const key = (await this.#keys).get(hashSecret(secret))
    if (key?.kind !== kind || (key.expiresAt ?? Number.POSITIVE_INFINITY) <= this.#clock()) return undefined
    await this.#noteUse(key)
    return key
  }

  /** To be called after a key was created or revoked; the next look-up reads all again. */
  forget(): void {
    this.#keys = undefined
  }

  async #load(): Promise<Map<string, StoredKey>> {
    const loading = listStoredKeys(this.#control)
    // A failure is told to whoever waits for it; the next look-up tries again.
    loading.catch(() => this.forget())
    const keys = (await loading).filter(({ revokedAt }) => revokedAt === undefined)
    return new Map(keys.map((key) => [key.hash, key]))
  }

  async #noteUse({ id, lastUsedAt = Number.NEGATIVE_INFINITY }: StoredKey): Promise<void> {
    const now = this.#clock()
    if (now - (this.#noted.get(id) ?? lastUsedAt) < USE_NOTED_EVERY_MS) return
    this.#noted.set(id, now)
    await markUsed(this.#control, id, now)
  }
}
