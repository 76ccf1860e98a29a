import type { Explanation } from '../api/segments'
import { calledBy } from '../format/profile-name'
import { Verbatim } from '../format/Verbatim'
import { texts } from '../i18n'
import { ExplainedNode } from './ExplainedNode'
import { History } from './History'
import { Tick } from './Tick'
import { sayNextChange } from './verdict-text'
import classes from './WhyPanel.module.css'

const t = texts('explain')

interface VerdictProps {
  readonly explanation: Explanation
  readonly timeZone: string
}

/** In or out, since when, what is next, and the conditions. */
export function Verdict({ explanation, timeZone }: VerdictProps) {
  const { member, because, log } = explanation
  return (
    <>
      <p className={classes.verdict}>
        <Tick holds={member} />
        <span>
          {t.rich(member ? 'isIn' : 'isNotIn', {
            who: () => (
              <strong>
                <Verbatim text={calledBy(explanation)} />
              </strong>
            ),
          })}
        </span>
      </p>
      <p className={classes.next}>{sayNextChange(explanation, timeZone)}</p>
      <ul className={classes.tree}>
        <ExplainedNode part={because} timeZone={timeZone} />
      </ul>
      {log.length > 0 && (
        <details className={classes.details}>
          <summary>{t('logTitle')}</summary>
          <History log={log} />
        </details>
      )}
    </>
  )
}
