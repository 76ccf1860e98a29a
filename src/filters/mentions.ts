import type { Path } from '../errors/index.ts'
import { predicateDemands } from '../predicates/index.ts'
import { type Mention, propertyMention } from '../records/mention.ts'
import type { Filter } from './filter.ts'

/** The properties that a filter names; of an array only its own name, its elements have no catalogue. */
export function filterMentions(written: Filter, events: readonly string[], path: Path): readonly Mention[] {
  if ('not' in written) return filterMentions(written.not, events, [...path, 'not'])
  if ('all' in written) return groupMentions(written.all, events, [...path, 'all'])
  if ('any' in written) return groupMentions(written.any, events, [...path, 'any'])
  if ('element' in written) {
    const place = [...path, 'element']
    return [propertyMention(events, written.element, place, [{ types: ['json'], path: place }])]
  }
  const demands = predicateDemands(written, path)
  return [propertyMention(events, written.property, [...path, 'property'], demands)]
}

function groupMentions(parts: readonly Filter[], events: readonly string[], path: Path): readonly Mention[] {
  return parts.flatMap((part, index) => filterMentions(part, events, [...path, index]))
}
