import type { Selectable } from 'kysely'
import type { ControlStore, Tables } from '../control/index.ts'
import type { Permission } from './permissions.ts'

/** A key as it is kept: of its secret only the hash and how it begins. */
export interface StoredKey {
  readonly id: string
  /**
   * `api` keys may do what their scopes say; `write` keys may send events and nothing else; `page` keys, which are
   * no secret, tell a page of a site in which of some segments its visitor is.
   */
  readonly kind: 'api' | 'write' | 'page'
  readonly name: string
  readonly hash: string
  readonly hint: string
  readonly scopes: readonly Permission[]
  /** Those that a page key tells of; empty for other keys. */
  readonly segments: readonly string[]
  readonly createdAt: number
  readonly expiresAt: number | undefined
  readonly revokedAt: number | undefined
  readonly lastUsedAt: number | undefined
}

/** All keys, also those revoked and expired, newest first. */
export async function listStoredKeys({ db }: ControlStore): Promise<StoredKey[]> {
  const rows = await db.selectFrom('keys').selectAll().orderBy('created_at', 'desc').orderBy('id').execute()
  return rows.map(fromRow)
}

export async function findStoredKey({ db }: ControlStore, id: string): Promise<StoredKey | undefined> {
  const row = await db.selectFrom('keys').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

export async function insertKey({ db }: ControlStore, key: StoredKey): Promise<void> {
  const { id, kind, name, hash, hint, createdAt, expiresAt } = key
  const scopes = JSON.stringify(kind === 'page' ? key.segments : key.scopes)
  const row = { id, kind, name, hash, hint, scopes, created_at: createdAt }
  const unset = { expires_at: expiresAt ?? null, revoked_at: null, last_used_at: null }
  await db
    .insertInto('keys')
    .values({ ...row, ...unset })
    .execute()
}

/** A key that was revoked before keeps the instant of that. */
export async function markRevoked({ db }: ControlStore, id: string, at: number): Promise<void> {
  await db
    .updateTable('keys')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function markUsed({ db }: ControlStore, id: string, at: number): Promise<void> {
  await db.updateTable('keys').set({ last_used_at: at }).where('id', '=', id).execute()
}

function fromRow(row: Selectable<Tables['keys']>): StoredKey {
  const { id, kind, name, hash, hint } = row
  return {
    ...{ id, kind, name, hash, hint },
    scopes: kind === 'page' ? [] : JSON.parse(row.scopes),
    segments: kind === 'page' ? JSON.parse(row.scopes) : [],
    createdAt: row.created_at,
    expiresAt: row.expires_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
    lastUsedAt: row.last_used_at ?? undefined,
  }
}
