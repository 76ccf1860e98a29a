import { listed, type Sentence, sentence } from '../language/index.ts'
import type { Key } from './keys.ts'
import type { Role } from './permissions.ts'

const ROLES: Readonly<Record<Role, Sentence>> = {
  viewer: sentence`viewer`,
  editor: sentence`editor`,
  admin: sentence`admin`,
}

/** What the audit log tells of a user who was created. */
export const userCreated = (email: string, role: Role): Sentence => sentence`${email} as ${ROLES[role]}`

/** What it tells of one whose role may be another now. */
export const userChanged = (email: string, role: Role, before: Role): Sentence =>
  sentence`${email} is ${ROLES[role]}, was ${ROLES[before]}`

const KEYS: Readonly<Record<Key['kind'], (name: string) => Sentence>> = {
  api: (name) => sentence`API key "${name}"`,
  write: (name) => sentence`write key "${name}"`,
  page: (name) => sentence`page key "${name}"`,
}

/** What it tells of a key. */
export const keyCalled = ({ kind, name }: Pick<Key, 'kind' | 'name'>): Sentence => KEYS[kind](name)

/** What it tells of a key that was created: what it may do, and the segments that it tells of. */
export function keyCreated(key: Pick<Key, 'kind' | 'name' | 'scopes' | 'segments'>): Sentence {
  const what = [...key.scopes, ...key.segments]
  return what.length === 0 ? keyCalled(key) : sentence`${keyCalled(key)}: ${listed(what)}`
}
