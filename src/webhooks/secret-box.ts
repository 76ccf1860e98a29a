import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { fail } from '../errors/index.ts'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Keeps secrets that are needed again in plain, and so cannot be hashed: encrypted with a key in a file of its own.
 * Whoever has the database alone, or a backup, cannot read them.
 */
export class SecretBox {
  readonly #key: Buffer

  private constructor(key: Buffer) {
    this.#key = key
  }

  /** Reads the key, or makes one that only the user of this process can read. */
  static async open(file: string): Promise<SecretBox> {
    const key = await readKey(file)
    return new SecretBox(key ?? (await createKey(file)))
  }

  /** `owner` is whose secret it is: the text is of no use for another one. */
  close(secret: string, owner: string): string {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(CIPHER, this.#key, iv).setAAD(Buffer.from(owner))
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
  }

  /** Throws `webhooks/secret-unreadable` where the text was made with another key. */
  open(closed: string, owner: string): string {
    const bytes = Buffer.from(closed, 'base64')
    try {
      const decipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES))
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    } catch (error) {
      return fail('webhooks/secret-unreadable', {}, error)
    }
  }
}

async function readKey(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const key = text === undefined ? undefined : Buffer.from(text.trim(), 'base64')
  if (key === undefined || key.length === KEY_BYTES) return key
  return fail('webhooks/secret-unreadable', {})
}

async function createKey(file: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES)
  const draft = await open(`${file}.tmp`, 'w', 0o600)
  try {
    await draft.writeFile(`${key.toString('base64')}\n`)
    await draft.sync()
  } finally {
    await draft.close()
  }
  await rename(`${file}.tmp`, file)
  return key
}
