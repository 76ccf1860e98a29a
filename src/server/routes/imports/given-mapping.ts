import { type Mapping, parseMapping, readMapping } from '../../../ingest/index.ts'

/** The mapping that a request gave, as text or as data. Throws `ingest/mapping-…`. */
export function readGivenMapping(mapping: string | Record<string, unknown>): Mapping {
  return typeof mapping === 'string' ? readMapping(mapping) : parseMapping(mapping)
}
