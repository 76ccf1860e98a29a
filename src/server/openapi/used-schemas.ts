import type { OpenAPIV3_1 } from 'openapi-types'

const REFERENCE = /^#\/components\/schemas\/(.+)$/

/** The document without schemas that nothing refers to: the registry they come from holds those of definitions too. */
export function usedSchemas(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const all = document.components?.schemas ?? {}
  const used = new Set<string>()
  const queue: unknown[] = [document.paths]
  for (const part of queue) {
    for (const name of referencesOf(part)) {
      if (used.has(name)) continue
      used.add(name)
      queue.push(all[name])
    }
  }
  const schemas = Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => used.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return { ...document, components: { ...document.components, schemas } }
}

function referencesOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => {
    const name = key === '$ref' && typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined
    return name === undefined ? referencesOf(value) : [name]
  })
}
