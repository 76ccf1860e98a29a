import type { TestResult } from '../../api/webhooks'
import { formatSpan } from '../../format/span'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import classes from './webhooks.module.css'

const t = texts('webhooks')

interface TestedProps {
  readonly result: TestResult
}

/** What became of a test. */
export function Tested({ result: { kind, status, problem, tookMs } }: TestedProps) {
  const span = formatSpan(tookMs)
  return (
    <div className={classes.note} data-bad={kind === 'delivered' ? undefined : true} role="status">
      <p>{t(`tested.${kind}`, { span, status: String(status ?? '') })}</p>
      {problem && (
        <p>
          <Verbatim text={`${problem.message} ${problem.mend}`} />
        </p>
      )}
    </div>
  )
}
