import type { SavedDefinition } from '../api/definition'
import { kindOfDefinition } from './definition/fields'
import { readText } from './definition/yaml-text'
import type { Saved } from './start'

/** A saved definition as data; undefined for what is not built here, such as a metric. */
export function savedOf({ name, version, yaml }: SavedDefinition): Saved | undefined {
  const reading = readText(yaml)
  const kind = reading.ok ? kindOfDefinition(reading.definition) : undefined
  return reading.ok && kind ? { kind, name, version, text: yaml, definition: reading.definition } : undefined
}
