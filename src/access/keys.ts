import { fail } from '../errors/index.ts'
import type { Access } from './access.ts'
import type { Permission } from './permissions.ts'
import { hashSecret, newId, newSecret } from './secrets.ts'
import { findStoredKey, insertKey, listStoredKeys, markRevoked, type StoredKey } from './stored-keys.ts'

/** What is told of a key; its secret is told once, by whoever creates it. */
export type Key = Omit<StoredKey, 'hash'>

/** A key that was just created: the only time that its secret is known. */
export interface NewKey extends Key {
  readonly secret: string
}

export interface CreateApiKey {
  readonly name: string
  readonly scopes: readonly Permission[]
  readonly expiresAt?: number | undefined
}

const HINT_LENGTH = 8

/** Creates an API key, which may do what its scopes say. */
export function createApiKey(access: Access, { name, scopes, expiresAt }: CreateApiKey): Promise<NewKey> {
  const own = { scopes: [...new Set(scopes)].sort(), segments: [], expiresAt }
  return create(access, { kind: 'api', name, ...own }, 'sk')
}

/** Creates a write key for a source, which may send events and nothing else. */
export function createWriteKey(access: Access, name: string): Promise<NewKey> {
  return create(access, { kind: 'write', name, scopes: [], segments: [], expiresAt: undefined }, 'wk')
}

/** Creates a key for the pages of a site, which tells in which of these segments a visitor is, and nothing else. */
export function createPageKey(
  access: Access,
  { name, segments }: { readonly name: string; readonly segments: readonly string[] },
): Promise<NewKey> {
  const own = { scopes: [], segments: [...new Set(segments)].sort(), expiresAt: undefined }
  return create(access, { kind: 'page', name, ...own }, 'pk')
}

async function create(
  { control, clock, keys }: Access,
  what: Pick<StoredKey, 'kind' | 'name' | 'scopes' | 'segments' | 'expiresAt'>,
  prefix: string,
): Promise<NewKey> {
  const secret = newSecret(prefix)
  const key: StoredKey = {
    ...what,
    id: newId('key'),
    hash: hashSecret(secret),
    hint: secret.slice(0, HINT_LENGTH),
    createdAt: clock(),
    revokedAt: undefined,
    lastUsedAt: undefined,
  }
  await insertKey(control, key)
  keys.forget()
  return { ...withoutHash(key), secret }
}

/** All keys of a kind, newest first, also those revoked and expired. */
export async function listKeys({ control }: Access, kind?: StoredKey['kind']): Promise<Key[]> {
  const keys = await listStoredKeys(control)
  return keys.filter((key) => kind === undefined || key.kind === kind).map(withoutHash)
}

/** Revokes a key: from the next request on it is not known. Throws `access/key-not-found`. */
export async function revokeKey(access: Access, id: string): Promise<Key> {
  const { control, clock, keys } = access
  await markRevoked(control, id, clock())
  keys.forget()
  return withoutHash((await findStoredKey(control, id)) ?? fail('access/key-not-found', { id }))
}

/** The valid write key of a secret; made for every request of a busy source. */
export async function findWriteKey(access: Access, secret: string): Promise<{ id: string } | undefined> {
  const key = await access.keys.find(secret, 'write')
  return key && { id: key.id }
}

function withoutHash({ hash: _hash, ...key }: StoredKey): Key {
  return key
}
