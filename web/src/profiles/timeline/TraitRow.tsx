import type { TraitChange } from '../../api/profiles'
import { DataValue } from '../../format/DataValue'
import { formatTime } from '../../format/date'
import { Verbatim } from '../../format/Verbatim'
import styles from './Timeline.module.css'

interface TraitRowProps {
  readonly change: TraitChange
  readonly timeZone: string
}

/** A trait that changed, in a line of the timeline. */
export function TraitRow({ change: { trait, at, value }, timeZone }: TraitRowProps) {
  const exact = new Date(at).toISOString()
  return (
    <li className={styles.membership}>
      <time dateTime={exact} title={exact}>
        {formatTime(at, timeZone)}
      </time>
      <strong>
        <Verbatim text={trait} />
      </strong>
      <span className={styles.line}>
        <DataValue value={value} name={trait} />
      </span>
    </li>
  )
}
