import type { Path } from '../errors/index.ts'
import type { Demand } from '../predicates/demand.ts'

/** A name of the data that a definition says: an event, a property of some events, or a trait. */
export type Mention = {
  readonly name: string
  /** Where the definition says it. */
  readonly path: Path
  /** What is asked of the values under that name. */
  readonly demands: readonly Demand[]
} & ({ readonly noun: 'event' | 'trait' } | { readonly noun: 'property'; readonly events: readonly string[] })

/** A mention of a trait, whose members follow after dots. */
export function traitMention(name: string, path: Path, demands: readonly Demand[] = []): Mention {
  return { noun: 'trait', name, path, demands }
}

/** A mention of a property of any of some events. */
export function propertyMention(
  events: readonly string[],
  name: string,
  path: Path,
  demands: readonly Demand[] = [],
): Mention {
  return { noun: 'property', events, name, path, demands }
}
