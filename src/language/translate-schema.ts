import { translate } from './say.ts'

/** A JSON Schema with its titles and descriptions in the language of whoever is being answered. */
export function translateSchema(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, said(key, value)]))
}

function said(key: string, value: unknown): unknown {
  if (typeof value === 'string') return key === 'title' || key === 'description' ? translate(value) : value
  if (Array.isArray(value)) return value.map((one) => said('', one))
  return typeof value === 'object' && value !== null
    ? translateSchema(value as Record<string, unknown>)
    : value
}
