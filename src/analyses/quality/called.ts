import type { SegmentFacts } from './result.ts'

/** What a report calls the segment of an id. */
export type Called = (id: string) => string

/** Segments by their titles, and where several have the same, with their ids. */
export function calledAmong(segments: readonly Pick<SegmentFacts, 'id' | 'title'>[]): Called {
  const seen = new Set<string>()
  const shared = new Set(segments.flatMap(({ title }) => (seen.size === seen.add(title).size ? title : [])))
  const names = new Map(segments.map(({ id, title }) => [id, shared.has(title) ? `${title} (${id})` : title]))
  return (id) => names.get(id) ?? id
}
