import { useState } from 'react'
import { Link } from 'react-router'
import type { Profile } from '../api/profiles'
import { useExplanation, useSegments } from '../api/segments'
import { useTimeZone } from '../api/status'
import { Verdict } from '../explain/Verdict'
import { sayUntil } from '../explain/verdict-text'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { segmentPath } from '../segments/segment-path'
import { ErrorState } from '../states/ErrorState'
import classes from './ProfilePage.module.css'

/** So many are explained at once; the others when somebody asks. */
const EXPLAINED_AT_ONCE = 12

interface ProfileSegmentsProps {
  readonly profile: Profile
  readonly identity: string
}

/** The segments that a profile is in, until when, and why. */
export function ProfileSegments({ profile: { segments }, identity }: ProfileSegmentsProps) {
  const { data: known } = useSegments()
  const titleOf = (id: string) => {
    const row = known?.find((segment) => segment.id === id)
    return row?.segmentationTitle ? `${row.segmentationTitle}: ${row.title}` : (row?.title ?? id)
  }
  return (
    <Panel id="segments" title="Segments">
      {segments.length === 0 && (
        <p className={classes.quiet}>The last evaluation found this profile in no segment.</p>
      )}
      <ul className={classes.lines}>
        {segments.map((id, index) => (
          <SegmentLine
            key={id}
            id={id}
            title={titleOf(id)}
            identity={identity}
            explained={index < EXPLAINED_AT_ONCE}
          />
        ))}
      </ul>
    </Panel>
  )
}

interface SegmentLineProps {
  readonly id: string
  readonly title: string
  readonly identity: string
  readonly explained: boolean
}

function SegmentLine({ id, title, identity, explained }: SegmentLineProps) {
  const [open, setOpen] = useState(false)
  const timeZone = useTimeZone()
  const { data, error, isError, refetch } = useExplanation(id, explained || open ? identity : '')
  return (
    <li>
      <div className={classes.line}>
        <Link to={segmentPath(id)}>
          <Verbatim text={title} />
        </Link>
        <span className={classes.small}>{data ? sayUntil(data, timeZone) : '\u00a0'}</span>
      </div>
      <details className={classes.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          Why<span className="unseen"> in {title}</span>?
        </summary>
        {open && isError && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
        {open && data && (
          <div className={classes.unfolded}>
            <Verdict explanation={data} timeZone={timeZone} />
          </div>
        )}
      </details>
    </li>
  )
}
