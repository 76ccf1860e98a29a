import type { Status } from '../api/status'
import { formatAgo, formatInstant } from '../format/date'
import { formatCount } from '../format/number'
import { useNow } from '../frame/use-now'
import classes from './Totals.module.css'

interface TotalsProps {
  readonly status: Status
}

/** What the workspace holds and how fresh its segments are. */
export function Totals({ status }: TotalsProps) {
  const now = useNow()
  const { profiles, events, lastEvaluation, timeZone } = status
  return (
    <div className={classes.head}>
      <h1>Your customers</h1>
      <dl className={classes.totals}>
        <div>
          <dt>Profiles</dt>
          <dd>{formatCount(profiles)}</dd>
        </div>
        <div>
          <dt>Events</dt>
          <dd>{formatCount(events)}</dd>
        </div>
        <div>
          <dt>Last evaluated</dt>
          <dd>
            {lastEvaluation === null ? (
              'never'
            ) : (
              <time
                dateTime={new Date(lastEvaluation.asOf).toISOString()}
                title={formatInstant(lastEvaluation.asOf, timeZone)}
              >
                {formatAgo(lastEvaluation.asOf, now)}
              </time>
            )}
          </dd>
        </div>
      </dl>
    </div>
  )
}
