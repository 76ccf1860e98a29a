import type { Access } from './access.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { fromRow, type User } from './users.ts'

const DAY_MS = 86_400_000
/** A session that is not used for so long ends, */
const IDLE_MS = 14 * DAY_MS
/** and so does one that is this old, however much it is used. */
export const LONGEST_SESSION_MS = 90 * DAY_MS
/** Its end is moved at most so often, so that reading costs no write. */
const MOVED_EVERY_MS = 3_600_000
const LONGEST_TOKEN = 128

/** Begins a session; the token is for the cookie and is kept as a hash. */
export async function beginSession({ control, clock }: Access, userId: string): Promise<string> {
  const token = newSecret('session')
  const now = clock()
  await control.db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
  await control.db
    .insertInto('sessions')
    .values({ hash: hashSecret(token), user_id: userId, created_at: now, expires_at: now + IDLE_MS })
    .execute()
  return token
}

/** Whose session this is, while it lasts; using it makes it last longer. */
export async function findSession(access: Access, token: string): Promise<User | undefined> {
  if (token.length > LONGEST_TOKEN) return undefined
  const { control, clock } = access
  const row = await control.db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .selectAll('users')
    .select(['sessions.created_at as began_at', 'sessions.expires_at'])
    .where('hash', '=', hashSecret(token))
    .executeTakeFirst()
  if (row === undefined || row.expires_at <= clock()) return undefined
  await moveEnd(access, token, row.expires_at, row.began_at + LONGEST_SESSION_MS)
  return fromRow(row)
}

async function moveEnd(
  { control, clock }: Access,
  token: string,
  end: number,
  latest: number,
): Promise<void> {
  const moved = Math.min(clock() + IDLE_MS, latest)
  if (moved < end + MOVED_EVERY_MS) return
  await control.db
    .updateTable('sessions')
    .set({ expires_at: moved })
    .where('hash', '=', hashSecret(token))
    .execute()
}

/** Ends one session. */
export async function endSession({ control }: Access, token: string): Promise<void> {
  await control.db.deleteFrom('sessions').where('hash', '=', hashSecret(token)).execute()
}

/** Ends all sessions of a user, on every machine. */
export async function endSessions({ control }: Access, userId: string): Promise<void> {
  await control.db.deleteFrom('sessions').where('user_id', '=', userId).execute()
}
