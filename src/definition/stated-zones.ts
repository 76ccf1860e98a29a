import { zonedFields } from '../time/time-zone.ts'
import type { Definition } from './definition.ts'

/** The time zones that a definition states itself, wherever in it. */
export function statedTimeZones({ written }: Definition): readonly string[] {
  return zonesIn(written)
}

function zonesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    Object.hasOwn(zonedFields, field) && typeof inner === 'string' ? [inner] : zonesIn(inner),
  )
}
