import type { FastifyRequest } from 'fastify'
import {
  type Access,
  type Actor,
  findSession,
  type Key,
  type Permission,
  permissionsOf,
  type User,
} from '../../access/index.ts'
import { fail } from '../../errors/index.ts'
import { sessionCookie } from './session-cookie.ts'

/** Who asks, and what they may do. */
export type Principal = SignedIn | WithKey

export interface SignedIn {
  readonly kind: 'user'
  readonly id: string
  readonly name: string
  readonly permissions: ReadonlySet<Permission>
  readonly user: User
}

interface WithKey {
  readonly kind: 'key'
  readonly id: string
  readonly name: string
  readonly permissions: ReadonlySet<Permission>
  /** Of a page key: the segments that it tells of. */
  readonly pageSegments?: ReadonlySet<string>
}

const PAGE_KEY = 'pk_'
const BEARER = /^Bearer +(\S+)$/i

/**
 * Who a request comes from: the API key of its Authorization header or else the session of its cookie;
 * undefined where it has neither. Throws `access/invalid-key` or `access/write-key`.
 */
export async function identify(access: Access, request: FastifyRequest): Promise<Principal | undefined> {
  const { authorization } = request.headers
  if (authorization !== undefined) return withKey(access, BEARER.exec(authorization)?.[1] ?? '')
  const token = sessionCookie(request)
  const user = token === undefined ? undefined : await findSession(access, token)
  return user && signedIn(user)
}

export function signedIn(user: User): SignedIn {
  return { kind: 'user', id: user.id, name: user.email, permissions: permissionsOf(user.role), user }
}

/** For logs and records. */
export function actorOf({ kind, id, name }: Principal): Actor {
  return { kind, id, name }
}

async function withKey({ keys }: Access, secret: string): Promise<WithKey> {
  const key = await keys.find(secret, secret.startsWith(PAGE_KEY) ? 'page' : 'api')
  if (key) return { kind: 'key', id: key.id, name: key.name, ...mayOf(key) }
  if (await keys.find(secret, 'write')) fail('access/write-key', {})
  return fail('access/invalid-key', {})
}

function mayOf({ kind, scopes, segments }: Key): Pick<WithKey, 'permissions' | 'pageSegments'> {
  const permissions = new Set(scopes)
  return kind === 'page' ? { permissions, pageSegments: new Set(segments) } : { permissions }
}
