import type { Access } from './access.ts'
import { beginSession } from './sessions.ts'
import { normaliseEmail, setPassword, type User, verifyPassword } from './users.ts'

const BUSY_MS = 2_000

export interface Credentials {
  readonly email: string
  readonly password: string
  /** Where the attempt comes from. */
  readonly address: string
}

/** `wait` after too many attempts; `refused` says nothing of whether the account exists. */
export type SignInResult =
  | { readonly kind: 'signed-in'; readonly user: User; readonly token: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly ms: number }

/** Begins a session for whoever knows the password. */
export async function signIn(access: Access, credentials: Credentials): Promise<SignInResult> {
  const result = await attempt(access, credentials)
  if ('kind' in result) return result
  return { kind: 'signed-in', user: result, token: await beginSession(access, result.id) }
}

/** Changes one's own password, which ends all sessions and begins a new one. */
export async function changePassword(
  access: Access,
  credentials: Credentials,
  password: string,
): Promise<SignInResult> {
  const result = await attempt(access, credentials)
  if ('kind' in result) return result
  await setPassword(access, result.id, password)
  return { kind: 'signed-in', user: result, token: await beginSession(access, result.id) }
}

async function attempt(
  access: Access,
  { email, password, address }: Credentials,
): Promise<User | Exclude<SignInResult, { kind: 'signed-in' }>> {
  const account = normaliseEmail(email)
  const ms = access.passwords.isBusy ? BUSY_MS : access.guard.admit(account, address)
  if (ms > 0) return { kind: 'wait', ms }
  const user = await verifyPassword(access, account, password)
  if (user === undefined) return { kind: 'refused' }
  access.guard.succeeded(account)
  return user
}
