import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useSearchParams } from 'react-router'
import type { Profile } from '../../api/profiles'
import { formatCount } from '../../format/number'
import { texts } from '../../i18n'
import styles from './Timeline.module.css'
import {
  isFiltered,
  readFilter,
  SHOWN,
  type Shown,
  type TimelineFilter,
  writeFilter,
} from './timeline-filter'

const t = texts('profiles')

/** What the address says of the timeline, and a way to say something else. */
export function useTimelineFilter(): readonly [TimelineFilter, (change: Partial<TimelineFilter>) => void] {
  const [params, setParams] = useSearchParams()
  const filter = readFilter(params)
  const change = (changed: Partial<TimelineFilter>) =>
    setParams(writeFilter(params, { ...filter, ...changed }), { replace: true, preventScrollReset: true })
  return [filter, change]
}

interface TimelineFiltersProps extends Pick<Profile, 'events'> {
  readonly filter: TimelineFilter
  readonly onChange: (change: Partial<TimelineFilter>) => void
}

const EVERYTHING: TimelineFilter = { shown: 'all', event: '', from: '', to: '' }

/** What the timeline shows: which kinds, events of which name, within which days. */
export function TimelineFilters({ events, filter, onChange }: TimelineFiltersProps) {
  const { shown, event, from, to } = filter
  const names = Object.entries(events)
  return (
    <div className={styles.filters}>
      <NativeSelect
        size="xs"
        aria-label={t('timeline.show')}
        value={shown}
        onChange={({ currentTarget }) => onChange({ shown: currentTarget.value as Shown, event: '' })}
        data={SHOWN.map((value) => ({ value, label: t(`timeline.shows.${value}`) }))}
      />
      {(shown === 'all' || shown === 'events') && names.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t('timeline.events')}
          value={event}
          onChange={({ currentTarget }) => onChange({ event: currentTarget.value })}
          data={[
            { value: '', label: t('timeline.allEvents') },
            ...names.map(([name, { count }]) => ({
              value: name,
              label: t('timeline.named', { name, count: formatCount(count) }),
            })),
          ]}
        />
      )}
      <span className={styles.dates}>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            size="xs"
            label={t(`timeline.${end}`)}
            classNames={{ root: styles.date!, label: styles.dateLabel! }}
            value={end === 'from' ? from : to}
            onChange={({ currentTarget }) => onChange({ [end]: currentTarget.value })}
          />
        ))}
      </span>
      {isFiltered(filter) && (
        <Button variant="subtle" size="compact-xs" onClick={() => onChange(EVERYTHING)}>
          {t('timeline.clear')}
        </Button>
      )}
    </div>
  )
}
