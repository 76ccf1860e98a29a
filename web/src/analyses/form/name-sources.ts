/** Where the names come from that an option takes. */
export type NameSource = 'events' | 'traits' | 'records' | 'segments' | 'segmentations'

const EVENTS = ['event', 'start', 'activity', 'end', 'events', 'steps', 'leads']
const TRAITS = ['traits', 'label', 'tenure', 'items', 'trait', 'countryTrait', 'by']
const RECORDS = ['without', 'columns']
const SEGMENTS = ['segment', 'against', 'among', 'segments']

/** What completes an option, by its name; undefined where nothing is known. */
export function nameSource(key: string): NameSource | undefined {
  if (EVENTS.includes(key)) return 'events'
  if (TRAITS.includes(key)) return 'traits'
  if (RECORDS.includes(key)) return 'records'
  if (key === 'segmentation') return 'segmentations'
  return SEGMENTS.includes(key) ? 'segments' : undefined
}
