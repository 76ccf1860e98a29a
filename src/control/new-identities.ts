import type { ControlDb } from './control-store.ts'

/** An identity that nobody knew, with the number that it was given. */
export interface NewIdentity {
  readonly namespace: string
  readonly value: string
  readonly number: number
  /** When it was seen first (ms since 1970). */
  readonly firstAt: number
}

/** Identities of consecutive numbers, given at once. */
export interface NewIdentities {
  readonly first: number
  readonly identities: readonly NewIdentity[]
}

/**
 * Keeps identities until they are in the analytical store. Those of one call are one row, since nobody asks for a
 * single one: writing, reading and deleting a thousand costs as much as one.
 */
export async function keepNewIdentitiesIn(db: ControlDb, identities: readonly NewIdentity[]): Promise<void> {
  const [first] = identities
  if (first === undefined) return
  const listed = identities.map(({ namespace, value, firstAt }) => [namespace, value, firstAt])
  await db
    .insertInto('new_identities')
    .values({ first: first.number, identities: JSON.stringify(listed) })
    .execute()
}

/** The oldest of those that are kept, at most so many calls' worth. */
export async function readNewIdentities(db: ControlDb, limit: number): Promise<NewIdentities[]> {
  const rows = await db.selectFrom('new_identities').selectAll().orderBy('first').limit(limit).execute()
  return rows.map(({ first, identities }) => {
    const listed = JSON.parse(identities) as [namespace: string, value: string, firstAt: number][]
    return {
      first,
      identities: listed.map(([namespace, value, firstAt], index) => ({
        namespace,
        value,
        number: first + index,
        firstAt,
      })),
    }
  })
}

/** Forgets those up to and with the ones that begin with `first`: they are in the analytical store. */
export async function forgetNewIdentities(db: ControlDb, first: number): Promise<void> {
  await db.deleteFrom('new_identities').where('first', '<=', first).execute()
}
