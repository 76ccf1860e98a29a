import { BEHIND_MS, type Status } from '../api/status'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { EvaluateNow } from './EvaluateNow'
import classes from './Totals.module.css'

interface TotalsProps {
  readonly status: Status
}

/** What the workspace holds and how fresh its segments are. */
export function Totals({ status }: TotalsProps) {
  const { profiles, events, lastEvaluation, live } = status
  const isLive = live.isReady && live.lagMs < BEHIND_MS
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
          <dt>Segments are of</dt>
          <dd>{isLive ? 'now' : <Evaluated at={lastEvaluation?.asOf} />}</dd>
        </div>
      </dl>
      <EvaluateNow status={status} />
    </div>
  )
}

function Evaluated({ at }: { readonly at: number | undefined }) {
  return at === undefined ? 'never' : <Instant at={at} ago />
}
