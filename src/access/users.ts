import type { Selectable } from 'kysely'
import { allocateIn, type ControlDb, type Tables } from '../control/index.ts'
import { fail } from '../errors/index.ts'
import type { Access } from './access.ts'
import { checkPassword } from './passwords.ts'
import type { Role } from './permissions.ts'
import { newId } from './secrets.ts'

/** Somebody who signs in. */
export interface User {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly createdAt: number
}

export interface CreateUser {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly password: string
}

/** No more than a mistake at the keyboard is found; whether mail arrives is not known either way. */
const EMAIL = /^[^\s@]+@[^\s@]+$/

/** How an address is kept and compared: letters that look the same to whoever types them are the same. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase().normalize('NFKC')
}

/** Creates a user. Throws `access/invalid-email`, `access/email-taken` or `access/weak-password`. */
export function createUser(access: Access, user: CreateUser): Promise<User> {
  return create(access, user, async () => undefined)
}

/** The first user, an administrator. Throws `access/set-up-already` when there is any user. */
export function createFirstAdmin(access: Access, user: Omit<CreateUser, 'role'>): Promise<User> {
  return create(access, { ...user, role: 'admin' }, async (db) => {
    if ((await countUsers(db)) > 0) fail('access/set-up-already', {})
  })
}

async function create(
  { control, clock, passwords }: Access,
  { name, role, password, ...given }: CreateUser,
  check: (db: ControlDb) => Promise<void>,
): Promise<User> {
  const email = normaliseEmail(given.email)
  if (!EMAIL.test(email)) fail('access/invalid-email', { email })
  checkPassword(password, email)
  const hash = await passwords.hash(password)
  return control.transaction(async (db) => {
    await takeTurn(db)
    await check(db)
    if (await byEmail(db, email)) fail('access/email-taken', { email })
    const row = { id: newId('user'), email, name, role, password: hash, created_at: clock() }
    await db.insertInto('users').values(row).execute()
    return fromRow(row)
  })
}

/** Whether nobody can sign in yet. */
export async function needsSetUp({ control }: Access): Promise<boolean> {
  return (await countUsers(control.db)) === 0
}

/** All users, by address. */
export async function listUsers({ control }: Access): Promise<User[]> {
  const rows = await control.db.selectFrom('users').selectAll().execute()
  // Sorted here, because the databases collate differently.
  return rows.map(fromRow).sort((a, b) => (a.email < b.email ? -1 : 1))
}

/** Throws `access/user-not-found`. */
export async function requireUser({ control }: Access, id: string): Promise<User> {
  return fromRow(await requireRow(control.db, id))
}

/** Throws `access/user-not-found`. */
export async function requireUserByEmail({ control }: Access, email: string): Promise<User> {
  return fromRow(
    (await byEmail(control.db, normaliseEmail(email))) ?? fail('access/user-not-found', { user: email }),
  )
}

/** Changes a name or role. Throws `access/user-not-found` or `access/last-admin`. */
export function changeUser(
  { control }: Access,
  id: string,
  change: { readonly name?: string | undefined; readonly role?: Role | undefined },
): Promise<User> {
  return control.transaction(async (db) => {
    await takeTurn(db)
    const { name, role } = await requireRow(db, id)
    const changed = { name: change.name ?? name, role: change.role ?? role }
    await db.updateTable('users').set(changed).where('id', '=', id).execute()
    await requireAdmin(db)
    return fromRow(await requireRow(db, id))
  })
}

/** Removes a user with all sessions. Throws `access/user-not-found` or `access/last-admin`. */
export function removeUser({ control }: Access, id: string): Promise<User> {
  return control.transaction(async (db) => {
    await takeTurn(db)
    const user = fromRow(await requireRow(db, id))
    await db.deleteFrom('users').where('id', '=', id).execute()
    await requireAdmin(db)
    return user
  })
}

/** Gives a user another password and ends all their sessions. */
export async function setPassword(
  { control, passwords }: Access,
  id: string,
  password: string,
): Promise<void> {
  const { email } = await requireRow(control.db, id)
  checkPassword(password, email)
  const hash = await passwords.hash(password)
  await control.transaction(async (db) => {
    await db.updateTable('users').set({ password: hash }).where('id', '=', id).execute()
    await db.deleteFrom('sessions').where('user_id', '=', id).execute()
  })
}

/** The user whose address and password these are; undefined, after as long, where they are nobody's. */
export async function verifyPassword(
  { control, passwords }: Access,
  email: string,
  password: string,
): Promise<User | undefined> {
  const row = await byEmail(control.db, normaliseEmail(email))
  const right = await passwords.matches(password, row?.password)
  return right && row ? fromRow(row) : undefined
}

export function fromRow({ id, email, name, role, created_at }: Selectable<Tables['users']>): User {
  return { id, email, name, role, createdAt: created_at }
}

/** Changes of users come one after the other: the counter's row stays locked until the transaction ends. */
async function takeTurn(db: ControlDb): Promise<void> {
  await allocateIn(db, 'user-changes', 1)
}

async function requireAdmin(db: ControlDb): Promise<void> {
  const admin = await db.selectFrom('users').select('id').where('role', '=', 'admin').executeTakeFirst()
  if (admin === undefined) fail('access/last-admin', {})
}

async function countUsers(db: ControlDb): Promise<number> {
  const { count } = await db
    .selectFrom('users')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function byEmail(db: ControlDb, email: string) {
  return db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()
}

async function requireRow(db: ControlDb, id: string) {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? fail('access/user-not-found', { user: id })
}
