import { Button, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMemberships } from '../../api/profiles'
import { useTimeZone } from '../../api/status'
import { History } from '../../explain/History'
import { formatDay } from '../../format/date'
import { Instant } from '../../format/Instant'
import { formatCount } from '../../format/number'
import { useNow } from '../../format/use-now'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { RangeChoice } from '../../segments/RangeChoice'
import { segmentPath } from '../../segments/segment-path'
import { useRange } from '../../segments/use-range'
import { useSegmentTitle } from '../../segments/use-segment-title'
import { ErrorState } from '../../states/ErrorState'
import classes from '../ProfilePage.module.css'
import styles from './Memberships.module.css'
import { type BarRow, membershipRows } from './membership-bars'

const t = texts('profiles')
const SHOWN = 12

interface MembershipsProps {
  readonly identity: string
  /** Those that it is in. */
  readonly segments: readonly string[]
}

/** The segments that a profile was in over time, each as a line of bars; what began and ended each when it is unfolded. */
export function Memberships({ identity, segments }: MembershipsProps) {
  const [range, choose] = useRange('quarter')
  const { data, error, isError, refetch } = useMemberships(identity)
  return (
    <Panel
      id="memberships"
      title={t('memberships.title')}
      aside={<RangeChoice label={t('memberships.howFar')} range={range} onChoose={choose} />}
    >
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={200} />}
      {data !== undefined && <Rows key={range.value} memberships={data} segments={segments} ms={range.ms} />}
    </Panel>
  )
}

interface RowsProps extends Pick<MembershipsProps, 'segments'> {
  readonly memberships: NonNullable<ReturnType<typeof useMemberships>['data']>
  readonly ms: number
}

function Rows({ memberships, segments, ms }: RowsProps) {
  const { changes, isCut, spans } = memberships
  const [isWhole, setWhole] = useState(false)
  const to = useNow()
  const timeZone = useTimeZone()
  const titleOf = useSegmentTitle()
  const from = to - ms
  const rows = membershipRows(memberships, segments, { from, to })
  const first = changes.at(-1)
  const shown = isWhole ? rows : rows.slice(0, SHOWN)
  if (rows.length === 0) return <p className={classes.quiet}>{t('memberships.none')}</p>
  return (
    <>
      <ul className={styles.rows}>
        {shown.map((row) => (
          <Row key={row.segment} row={row} title={titleOf(row.segment)} />
        ))}
      </ul>
      <p className={styles.axis} aria-hidden="true">
        <span>{formatDay(from, timeZone)}</span>
        <span>{formatDay(to, timeZone)}</span>
      </p>
      {spans && <p className={classes.small}>{t('memberships.byRule')}</p>}
      {shown.some(({ since }) => since?.kind === 'recorded') && (
        <p className={classes.small}>{t('memberships.byLog')}</p>
      )}
      {spans === undefined && isCut && first && first.at > from && (
        <p className={classes.small}>
          {t.rich('memberships.earlier', { at: () => <Instant at={first.at} /> })}
        </p>
      )}
      {shown.length < rows.length && (
        <Button variant="default" size="xs" onClick={() => setWhole(true)}>
          {t('memberships.more', { count: formatCount(rows.length) })}
        </Button>
      )}
    </>
  )
}

function Row({ row, title }: { readonly row: BarRow; readonly title: string }) {
  const { segment, bars, log } = row
  return (
    <li>
      <div className={classes.line}>
        <Link to={segmentPath(segment)}>
          <Verbatim text={title} />
        </Link>
        <span className={classes.small}>
          <When {...row} />
        </span>
      </div>
      <div className={styles.track} aria-hidden="true">
        {bars.map(({ from, to, isOpen, lasts }) => (
          <span
            key={from}
            data-open={isOpen}
            data-lasts={lasts}
            // One that has just begun is seen at the end.
            style={{
              [lasts ? 'right' : 'left']: lasts ? 0 : `${100 * from}%`,
              width: `${100 * (to - from)}%`,
            }}
          />
        ))}
      </div>
      {log.length > 0 && (
        <details className={classes.details}>
          <summary>
            {t('memberships.what')}
            <span className="unseen"> ({title})</span>
          </summary>
          <div className={classes.unfolded}>
            <History log={log} />
          </div>
        </details>
      )}
    </li>
  )
}

/** Since when it is in, or when it left. */
function When({ leftAt, since }: Pick<BarRow, 'leftAt' | 'since'>) {
  const timeZone = useTimeZone()
  if (leftAt !== undefined) return t.rich('memberships.left', { at: () => <Instant at={leftAt} /> })
  if (since === undefined) return t('memberships.now')
  if (since.kind === 'before') return t('memberships.before', { at: formatDay(since.at, timeZone) })
  return t.rich(`memberships.${since.kind}`, { at: () => <Instant at={since.at} /> })
}
