import { Link } from 'react-router'
import { type Profile, useMemberships } from '../../api/profiles'
import { type MembershipChange, useExplanation } from '../../api/segments'
import { useTimeZone } from '../../api/status'
import { isFirstFound, sayCause } from '../../explain/cause-text'
import { sinceOf } from '../../explain/spans'
import { Verdict } from '../../explain/Verdict'
import { sayUntil } from '../../explain/verdict-text'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { News } from '../../frame/News'
import { Panel } from '../../frame/Panel'
import { useCalm } from '../../frame/use-calm'
import { useUnfolded } from '../../frame/use-unfolded'
import { texts } from '../../i18n'
import { segmentPath } from '../../segments/segment-path'
import { useSegmentTitle } from '../../segments/use-segment-title'
import { Loaded } from '../../states/Loaded'
import classes from '../ProfilePage.module.css'

const t = texts('profiles')

interface ProfileSegmentsProps {
  readonly profile: Profile
  readonly identity: string
  /** Whether somebody is busy here, and nothing may move. */
  readonly isBusy: boolean
}

/** The segments that a profile is in, since when and until when, and why. */
export function ProfileSegments({ profile, identity, isBusy }: ProfileSegmentsProps) {
  const titleOf = useSegmentTitle()
  const timeZone = useTimeZone()
  const { data: memberships, isFetching } = useMemberships(identity)
  const untilOf = (id: string) => {
    const membership = memberships?.present.find(({ segment }) => segment === id)
    // What it has entered just now is not known yet.
    const isKnown = membership !== undefined || (memberships !== undefined && !isFetching)
    return isKnown ? sayUntil(membership, timeZone) : undefined
  }
  const { shown, isHeld, release } = useCalm(profile, isBusy, ({ changes }) => changes)
  const { segments, changes } = shown
  return (
    <Panel
      id="segments"
      title={t('segments.title')}
      aside={
        <News text={isHeld ? t('segments.changed') : undefined} of={t('segments.news')} onShow={release} />
      }
    >
      {segments.length === 0 && <p className={classes.quiet}>{t('segments.none')}</p>}
      <ul className={classes.lines}>
        {segments.map((id) => (
          <SegmentLine
            key={id}
            id={id}
            title={titleOf(id)}
            identity={identity}
            since={sinceOf(id, changes)}
            until={untilOf(id)}
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
  /** How it came in, where that is known. */
  readonly since: MembershipChange | undefined
  /** Until when it is in; undefined until that is known. */
  readonly until: string | undefined
}

function SegmentLine({ id, title, identity, since, until }: SegmentLineProps) {
  const [open, unfold] = useUnfolded('why', id)
  const timeZone = useTimeZone()
  return (
    <li>
      <div className={classes.line}>
        <Link to={segmentPath(id)}>
          <Verbatim text={title} />
        </Link>
        <span
          className={`${classes.small} ${classes.until}`}
          data-usual={until === undefined ? sayUntil({}, timeZone) : undefined}
        >
          {until}
        </span>
      </div>
      {since && (
        <p className={classes.small}>
          {t.rich(isFirstFound(since) ? 'segments.recorded' : 'segments.since', {
            at: () => <Instant at={since.at} />,
            cause: () => <Verbatim text={sayCause(since)} />,
          })}
        </p>
      )}
      <details
        className={classes.details}
        open={open}
        onToggle={({ currentTarget }) => unfold(currentTarget.open)}
      >
        <summary>
          {t.rich('segments.why', {
            title,
            unseen: (inside) => <span className="unseen">{inside}</span>,
          })}
        </summary>
        {open && <Why id={id} identity={identity} />}
      </details>
    </li>
  )
}

function Why({ id, identity }: Pick<SegmentLineProps, 'id' | 'identity'>) {
  const timeZone = useTimeZone()
  const query = useExplanation(id, identity)
  return (
    <div className={classes.unfolded}>
      <Loaded query={query} height={160}>
        {(explanation) => <Verdict explanation={explanation} timeZone={timeZone} />}
      </Loaded>
    </div>
  )
}
