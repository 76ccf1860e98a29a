import { Skeleton } from '@mantine/core'
import type { Profile } from '../../api/profiles'
import { useTimeZone } from '../../api/status'
import { formatCount } from '../../format/number'
import { News } from '../../frame/News'
import { Panel } from '../../frame/Panel'
import { useCalmList } from '../../frame/use-calm'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { More } from '../../states/More'
import classes from '../ProfilePage.module.css'
import { TimelineDays } from './TimelineDays'
import { TimelineFilters, useTimelineFilter } from './TimelineFilters'
import { isFiltered } from './timeline-filter'
import { useTimelineItems } from './use-timeline'

const t = texts('profiles')

interface TimelineProps {
  readonly identity: string
  readonly profile: Profile
  /** Whether somebody is busy here, and nothing may move. */
  readonly isBusy: boolean
}

/** What a profile did, the segments that it entered and left, and what changed of it, the latest first, day by day. */
export function Timeline({ identity, profile: { events, changes }, isBusy }: TimelineProps) {
  const [filter, change] = useTimelineFilter()
  const timeZone = useTimeZone()
  const { query, items, isRead } = useTimelineItems(identity, changes, filter, timeZone)
  const { error, isError, refetch } = query
  const { fresh, release } = useCalmList(
    items.map(({ key }) => key),
    isBusy,
  )
  return (
    <Panel
      id="timeline"
      title={t('timeline.title')}
      aside={
        <News
          text={fresh > 0 ? t('timeline.fresh', { count: formatCount(fresh) }) : undefined}
          of={t('timeline.news')}
          onShow={release}
        />
      }
    >
      <TimelineFilters events={events} filter={filter} onChange={change} />
      {!isRead && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!isRead && !isError && <Skeleton height={320} />}
      {isRead && items.length === 0 && (
        <p className={classes.quiet}>{t(isFiltered(filter) ? 'timeline.noneFound' : 'timeline.none')}</p>
      )}
      {isRead && <TimelineDays items={items.slice(fresh)} timeZone={timeZone} />}
      {filter.shown !== 'segments' && (
        <More query={query} noun={filter.shown === 'traits' ? 'changes' : 'events'} />
      )}
    </Panel>
  )
}
