import type { Home } from '../api/home'
import { BEHIND_MS, type Status } from '../api/status'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { texts } from '../i18n'
import classes from './Totals.module.css'

const t = texts('home')

interface TotalsProps {
  readonly status: Status
  readonly home: Home
}

/** What the workspace holds, and how fresh that is. */
export function Totals({ status: { profiles, events, lastEvaluation, live }, home }: TotalsProps) {
  const isLive = live.isReady && live.lagMs < BEHIND_MS
  return (
    <div className={classes.head}>
      <h1>{t('title')}</h1>
      <dl className={classes.totals}>
        <div>
          <dt>{t('totals.profiles')}</dt>
          <dd>{formatCount(profiles)}</dd>
        </div>
        <div>
          <dt>{t('totals.events')}</dt>
          <dd>{formatCount(events)}</dd>
        </div>
        <div>
          <dt>{t('totals.latest')}</dt>
          <dd>{home.latestRecord ? <Instant at={home.latestRecord.occurredAt} ago /> : t('totals.none')}</dd>
        </div>
        {home.definitions > 0 && (
          <div>
            <dt>{t('totals.segmentsOf')}</dt>
            <dd>{isLive ? t('totals.now') : <Evaluated at={lastEvaluation?.asOf} />}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

function Evaluated({ at }: { readonly at: number | undefined }) {
  return at === undefined ? t('totals.never') : <Instant at={at} ago />
}
