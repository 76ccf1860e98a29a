import { type Access, accessOf } from '../access.ts'
import { createApiKey } from '../keys.ts'
import { ALL_PERMISSIONS, type Permission, type Role } from '../permissions.ts'
import { newId } from '../secrets.ts'
import { beginSession } from '../sessions.ts'

type Place = Pick<Access, 'control' | 'clock'>

/** Headers of a program with an API key that may do everything, or what `scopes` say. */
export async function keyHeaders(
  place: Place,
  scopes: readonly Permission[] = ALL_PERMISSIONS,
): Promise<{ authorization: string }> {
  const { secret } = await createApiKey(accessOf(place), { name: 'test', scopes })
  return { authorization: `Bearer ${secret}` }
}

/** The session of a new user of a role, who has no password; hashing one would take a while. */
export async function sessionOf(place: Place, role: Role): Promise<string> {
  const id = newId('user')
  const row = { id, email: `${id.toLowerCase()}@example.org`, name: role, role, password: 'none' }
  await place.control.db
    .insertInto('users')
    .values({ ...row, created_at: place.clock() })
    .execute()
  return beginSession(accessOf(place), id)
}
