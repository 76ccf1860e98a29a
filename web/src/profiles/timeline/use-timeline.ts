import { type Profile, useAllTraitChanges, useTimeline } from '../../api/profiles'
import { type TimelineFilter, within } from './timeline-filter'
import { type TimelineItem, timelineItems, traitItems } from './timeline-items'

/** How a day is written in an address, in a time zone. */
export function dayIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  return (at: number) => format.format(at)
}

/** What a timeline shows, and the list that is read page by page for it. */
export function useTimelineItems(
  identity: string,
  changes: Profile['changes'],
  filter: TimelineFilter,
  timeZone: string,
) {
  const { shown, event, from, to } = filter
  const days = { ...(from !== '' && { from }), ...(to !== '' && { to }) }
  const ofTraits = shown === 'traits'
  const events = useTimeline(identity, event, days, shown !== 'traits' && shown !== 'segments')
  const traits = useAllTraitChanges(identity, days, ofTraits)
  const query = ofTraits ? traits : events
  const segments = within(changes, filter, dayIn(timeZone))
  const items = (): readonly TimelineItem[] => {
    if (ofTraits) return traitItems(traits.data ?? [])
    if (shown === 'segments') return timelineItems([], segments, true)
    const known = shown === 'all' && event === '' ? segments : []
    return timelineItems(events.data ?? [], known, events.data !== undefined && !events.hasNextPage)
  }
  return { query, items: items(), isRead: shown === 'segments' || query.data !== undefined }
}
