import type { FastifyRequest } from 'fastify'
import { fail } from '../../../errors/index.ts'
import { say } from '../../../language/index.ts'
import { pageSegmentsOf, principalOf } from '../../access/protect.ts'
import { type Directory, Person, readWritten } from '../../changes/person.ts'

/** The only namespace that a page may ask about: a browser makes these values itself, and nobody guesses them. */
const OF_PAGES = 'anonymous_id'

/** Who asks, and what they may be told. */
export interface Asker {
  readonly isPage: boolean
  /** Whether they may hear of a segment. */
  readonly mayHearOf: (segment: string) => boolean
}

export function askerOf(request: FastifyRequest): Asker {
  const segments = pageSegmentsOf(principalOf(request))
  return { isPage: segments !== undefined, mayHearOf: (segment) => segments?.has(segment) ?? true }
}

/** Whom a request asks about. Throws `live/not-an-identity` or `access/page-key`. */
export function personOf(directory: Directory, written: string, { isPage }: Asker): Person {
  const read = readWritten(written)
  if (isPage && (typeof read === 'number' || read.namespace !== OF_PAGES)) {
    fail('access/page-key', {
      detail: say`it asks about an ${OF_PAGES}, and not about "${written.split(':', 1).join()}"`,
    })
  }
  return new Person(directory, read)
}
