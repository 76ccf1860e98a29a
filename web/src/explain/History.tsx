import type { MembershipChange } from '../api/segments'
import { Instant } from '../format/Instant'
import { Verbatim } from '../format/Verbatim'
import { texts } from '../i18n'
import { isFirstFound, sayCause } from './cause-text'
import classes from './History.module.css'
import { spansOf } from './spans'

const t = texts('explain')

interface HistoryProps {
  /** Entries and exits of one segment, the latest first. */
  readonly log: readonly MembershipChange[]
}

/** The times of being in a segment, with what began and ended each, the latest first. */
export function History({ log }: HistoryProps) {
  return (
    <ol className={classes.spans}>
      {spansOf(log).map(({ entered, left }) => (
        <li key={`${entered?.at} ${left?.at}`} data-lasts={left === undefined}>
          {left && <End change={left} verb="left" />}
          {entered ? <End change={entered} verb="entered" /> : <p>{t('history.earlier')}</p>}
        </li>
      ))}
    </ol>
  )
}

interface EndProps {
  readonly change: MembershipChange
  readonly verb: 'entered' | 'left'
}

function End({ change, verb }: EndProps) {
  const { at, evidence } = change
  return (
    <div>
      <p>
        {t.rich(`history.${isFirstFound(change) ? 'recorded' : verb}`, {
          at: () => <Instant at={at} />,
          cause: () => <Verbatim text={sayCause(change)} />,
        })}
      </p>
      {evidence?.conditions.map((sentence) => (
        <p key={sentence} className={classes.condition}>
          <Verbatim text={sentence} />
        </p>
      ))}
    </div>
  )
}
