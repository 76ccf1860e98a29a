import { Link } from 'react-router'
import type { MembershipChange } from '../../api/segments'
import { isFirstFound, sayCause } from '../../explain/cause-text'
import { formatTime } from '../../format/date'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { segmentPath } from '../../segments/segment-path'
import styles from './Timeline.module.css'

const t = texts('profiles')

interface MembershipRowProps {
  readonly change: MembershipChange
  readonly title: string
  readonly timeZone: string
}

/** A segment that was entered or left, in a line of the timeline. */
export function MembershipRow({ change, title, timeZone }: MembershipRowProps) {
  const { at, entered, segment, evidence } = change
  const verb = isFirstFound(change) ? 'found' : entered ? 'entered' : 'left'
  const exact = new Date(at).toISOString()
  return (
    <li className={styles.membership} data-entered={entered}>
      <time dateTime={exact} title={exact}>
        {formatTime(at, timeZone)}
      </time>
      <span>
        {t.rich(`timeline.${verb}`, {
          segment: () => (
            <Link to={segmentPath(segment)}>
              <Verbatim text={title} />
            </Link>
          ),
        })}
      </span>
      <span className={styles.line} title={evidence?.conditions.join('\n')}>
        <Verbatim text={sayCause(change)} />
      </span>
    </li>
  )
}
