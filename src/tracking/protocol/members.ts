import { sayLater } from '../../language/index.ts'
import type { CallNotes } from './notes.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The last member that a path names, where it is an object; anything else is noted and left out. */
export function objectMember(owner: JsonObject, path: readonly string[], notes: CallNotes): JsonObject {
  const value = owner[path.at(-1)!]
  if (isObject(value)) return value
  if (value !== undefined && value !== null) notes.repaired('wrong-type', path, sayLater`an object`)
  return {}
}
