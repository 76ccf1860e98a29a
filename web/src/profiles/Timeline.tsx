import { NativeSelect, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { type Profile, useTimeline } from '../api/profiles'
import { useTimeZone } from '../api/status'
import { formatCount } from '../format/number'
import { News } from '../frame/News'
import { Panel } from '../frame/Panel'
import { useCalmList } from '../frame/use-calm'
import { ErrorState } from '../states/ErrorState'
import { More } from '../states/More'
import classes from './ProfilePage.module.css'
import styles from './Timeline.module.css'
import { TimelineDays } from './TimelineDays'
import { timelineItems } from './timeline-items'

interface TimelineProps {
  readonly identity: string
  readonly profile: Profile
  /** Whether somebody is busy here, and nothing may move. */
  readonly isBusy: boolean
}

/** What a profile did, and the segments that it entered and left, the latest first, day by day. */
export function Timeline({ identity, profile: { events, changes }, isBusy }: TimelineProps) {
  const [name, setName] = useState('')
  const timeZone = useTimeZone()
  const query = useTimeline(identity, name)
  const { data, error, isError, refetch } = query
  const items = timelineItems(
    data ?? [],
    name === '' ? changes : [],
    data !== undefined && !query.hasNextPage,
  )
  const { fresh, release } = useCalmList(
    items.map(({ key }) => key),
    isBusy,
  )
  return (
    <Panel
      id="timeline"
      title="Timeline"
      aside={
        <span className={styles.aside}>
          <News
            text={fresh > 0 ? `${formatCount(fresh)} new` : undefined}
            of="new lines of the timeline"
            onShow={release}
          />
          <EventChoice events={events} name={name} onName={setName} />
        </span>
      }
    >
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={320} />}
      {data?.length === 0 && <p className={classes.quiet}>This profile has no events yet.</p>}
      {data !== undefined && <TimelineDays items={items.slice(fresh)} timeZone={timeZone} />}
      <More query={query} noun="events" />
    </Panel>
  )
}

interface EventChoiceProps extends Pick<Profile, 'events'> {
  readonly name: string
  readonly onName: (name: string) => void
}

function EventChoice({ events, name, onName }: EventChoiceProps) {
  const names = Object.entries(events)
  if (names.length < 2) return null
  return (
    <NativeSelect
      size="xs"
      aria-label="Events of which name"
      value={name}
      onChange={(event) => onName(event.currentTarget.value)}
      data={[
        { value: '', label: 'All events' },
        ...names.map(([event, { count }]) => ({ value: event, label: `${event} (${formatCount(count)})` })),
      ]}
    />
  )
}
