import { useSegmentTitle } from '../segments/use-segment-title'
import { byDay } from './by-day'
import { EventRow } from './EventRow'
import { MembershipRow } from './MembershipRow'
import styles from './Timeline.module.css'
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
        {items.map((item) =>
          'event' in item ? (
            <EventRow key={item.key} event={item.event} timeZone={timeZone} />
          ) : (
            <MembershipRow
              key={item.key}
              change={item.change}
              title={titleOf(item.change.segment)}
              timeZone={timeZone}
            />
          ),
        )}
      </ol>
    </section>
  ))
}
