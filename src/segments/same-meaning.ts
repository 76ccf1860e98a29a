import type { Definition } from '../definition/definition.ts'

/** What a definition says about itself; who is meant does not depend on any of it. */
const SAID = new Set(['title', 'description', 'tags', 'folder', 'owner'])

/** Whether two versions of a definition mean the same profiles, by the same parts in the same order. */
export function sameMeaning({ written: a }: Definition, { written: b }: Definition): boolean {
  return JSON.stringify(meant(a)) === JSON.stringify(meant(b))
}

function meant({ parts, rest, ...fields }: Definition['written']): object {
  const own = unsaid(fields)
  if (!Array.isArray(parts)) return own
  return { ...own, parts: parts.map(unsaid), rest: unsaid(rest as object) }
}

function unsaid(fields: object): object {
  const kept = Object.entries(fields).filter(([name]) => !SAID.has(name))
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
}
