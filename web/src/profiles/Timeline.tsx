import { NativeSelect, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { type Profile, useTimeline } from '../api/profiles'
import { useTimeZone } from '../api/status'
import { formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import { ErrorState } from '../states/ErrorState'
import { More } from '../states/More'
import { byDay } from './by-day'
import { EventRow } from './EventRow'
import classes from './ProfilePage.module.css'
import styles from './Timeline.module.css'

interface TimelineProps {
  readonly identity: string
  readonly events: Profile['events']
}

/** What a profile did, the latest first, day by day. */
export function Timeline({ identity, events }: TimelineProps) {
  const [name, setName] = useState('')
  const timeZone = useTimeZone()
  const query = useTimeline(identity, name)
  const { data, error, isError, refetch } = query
  const names = Object.entries(events)
  return (
    <Panel
      id="timeline"
      title="Timeline"
      aside={
        names.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label="Events of which name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data={[
              { value: '', label: 'All events' },
              ...names.map(([event, { count }]) => ({
                value: event,
                label: `${event} (${formatCount(count)})`,
              })),
            ]}
          />
        )
      }
    >
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={320} />}
      {data?.length === 0 && <p className={classes.quiet}>This profile has no events yet.</p>}
      {data !== undefined &&
        byDay(data, timeZone).map(({ day, items }) => (
          <section key={day} className={styles.day} aria-label={day}>
            <h3>{day}</h3>
            <ol className={styles.events}>
              {items.map((event) => (
                <EventRow key={event.id} event={event} timeZone={timeZone} />
              ))}
            </ol>
          </section>
        ))}
      <More query={query} noun="events" />
    </Panel>
  )
}
