import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Reason, useScoreReasons } from '../../api/profiles'
import { formatCount } from '../../format/number'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import classes from '../ProfilePage.module.css'
import styles from './Scores.module.css'
import { type ReasonBar, reasonBars, sayMove } from './score-text'

const t = texts('profiles')
const SHOWN = 6

interface ScoreReasonsProps {
  readonly identity: string
  readonly model: string
}

/** What moves a score up and down, the strongest first. */
export function ScoreReasons({ identity, model }: ScoreReasonsProps) {
  const query = useScoreReasons(identity, model, true)
  return (
    <div className={classes.unfolded}>
      <Loaded query={query} height={140}>
        {({ reasons }) => <Reasons reasons={reasons} />}
      </Loaded>
    </div>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const [isWhole, setWhole] = useState(false)
  const bars = reasonBars(reasons)
  const shown = isWhole ? bars : bars.slice(0, SHOWN)
  if (bars.length === 0) return <p className={classes.quiet}>{t('scores.noReasons')}</p>
  return (
    <>
      <ol className={styles.reasons} aria-label={t('scores.reasons')}>
        {shown.map((bar) => (
          <ReasonLine key={bar.title} bar={bar} />
        ))}
      </ol>
      {shown.length < bars.length && (
        <Button variant="default" size="compact-xs" onClick={() => setWhole(true)}>
          {t('scores.more', { count: formatCount(bars.length) })}
        </Button>
      )}
      <p className={classes.small}>{t('scores.note')}</p>
    </>
  )
}

function ReasonLine({ bar }: { readonly bar: ReasonBar }) {
  const { words, title, moves, length } = bar
  return (
    <li>
      <div className={classes.line}>
        <span title={title}>
          <Verbatim text={words} />
        </span>
        <span className={classes.small}>{sayMove(bar)}</span>
      </div>
      <div className={styles.track} aria-hidden="true">
        <span data-raises={moves > 0} style={{ width: `${50 * length}%` }} />
      </div>
    </li>
  )
}
