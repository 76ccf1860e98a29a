import { useState } from 'react'
import type { TimelineEvent } from '../../api/profiles'
import { DataValue } from '../../format/DataValue'
import { sayRecord } from '../../format/data-value'
import { formatTime } from '../../format/date'
import { Instant } from '../../format/Instant'
import { propertyLeaves } from '../../format/property-lines'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import classes from '../ProfilePage.module.css'
import styles from './Timeline.module.css'

const t = texts('profiles')

interface EventRowProps {
  readonly event: TimelineEvent
  readonly timeZone: string
}

/** One event in a line; all its properties when somebody asks. */
export function EventRow({ event: { id, event, at, receivedAt, properties }, timeZone }: EventRowProps) {
  const [open, setOpen] = useState(false)
  const exact = new Date(at).toISOString()
  return (
    <li>
      <details className={styles.event} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <time dateTime={exact} title={exact}>
            {formatTime(at, timeZone)}
          </time>
          <strong>
            <Verbatim text={event} />
          </strong>
          {!open && (
            <span className={styles.line}>
              <Verbatim text={sayRecord({ name: event, value: properties }, timeZone)} />
            </span>
          )}
        </summary>
        {open && (
          <dl className={`${classes.values} ${classes.unfolded}`}>
            {propertyLeaves(properties).map(({ path, value }) => (
              <div key={path} className={styles.property}>
                <dt>
                  <Verbatim text={path} />
                </dt>
                <dd>
                  <DataValue value={value} name={path} whole />
                </dd>
              </div>
            ))}
            <dt>{t('timeline.received')}</dt>
            <dd>
              <Instant at={receivedAt} />
            </dd>
            <dt>{t('timeline.number')}</dt>
            <dd>{id}</dd>
          </dl>
        )}
      </details>
    </li>
  )
}
