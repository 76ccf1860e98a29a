import { useSegmentTitle } from '../../segments/use-segment-title'
import { byDay } from './by-day'
import { EventRow } from './EventRow'
import { MembershipRow } from './MembershipRow'
import styles from './Timeline.module.css'
import { TraitRow } from './TraitRow'
import type { TimelineItem } from './timeline-items'

interface TimelineDaysProps {
  readonly items: readonly TimelineItem[]
  readonly timeZone: string
}

/** A timeline, a section a day. */
export function TimelineDays({ items, timeZone }: TimelineDaysProps) {
  const titleOf = useSegmentTitle()
  return byDay(items, timeZone).map(({ day, items }) => (
    <section key={day} className={styles.day} aria-label={day}>
      <h3>{day}</h3>
      <ol className={styles.events}>
        {items.map((item) => {
          if ('event' in item) return <EventRow key={item.key} event={item.event} timeZone={timeZone} />
          if ('trait' in item) return <TraitRow key={item.key} change={item.trait} timeZone={timeZone} />
          const title = titleOf(item.change.segment)
          return <MembershipRow key={item.key} change={item.change} title={title} timeZone={timeZone} />
        })}
      </ol>
    </section>
  ))
}
