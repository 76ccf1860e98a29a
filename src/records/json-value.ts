import type { TypedValues } from '../predicates/value.ts'

/**
 * The plain value that typed values stand for: what lies under the empty path, or an object of all
 * members (paths stay dotted). Undefined where there is no entry at all.
 */
export function plainValue({ text, number, flag, json }: TypedValues): unknown {
  const lists = Object.entries(json).map(([path, written]) => [path, JSON.parse(written) as unknown] as const)
  const members: Record<string, unknown> = { ...text, ...number, ...flag, ...Object.fromEntries(lists) }
  if (Object.hasOwn(members, '')) return members['']
  return Object.keys(members).length === 0 ? undefined : members
}
