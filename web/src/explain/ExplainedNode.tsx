import type { Evidence, ExplainedPart } from '../api/segments'
import { sayRecord } from '../format/data-value'
import { formatInstant } from '../format/date'
import { countOf } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { texts } from '../i18n'
import { Tick } from './Tick'
import { sayComparison } from './verdict-text'
import classes from './WhyPanel.module.css'

const t = texts('explain')

interface ExplainedNodeProps {
  readonly part: ExplainedPart
  readonly timeZone: string
}

/** One condition with what was found, or a group of them. */
export function ExplainedNode({ part, timeZone }: ExplainedNodeProps) {
  const { kind, holds, sentence, found, evidence = [], evidenceCount = 0, comparedWith, parts } = part
  return (
    <li className={classes.node}>
      <Tick holds={holds} />
      <div className={classes.body}>
        <p className={kind === 'condition' ? undefined : classes.joiner}>
          {kind === 'condition' ? sentence : t(`joiners.${kind}`)}
        </p>
        {found !== undefined && (
          <p className={classes.found}>
            {t('found')}
            <Verbatim text={found} />
          </p>
        )}
        {comparedWith !== undefined && (
          <p className={classes.found}>{sayComparison(comparedWith, timeZone)}</p>
        )}
        {evidence.length > 0 && <Records evidence={evidence} count={evidenceCount} timeZone={timeZone} />}
        {parts.length > 0 && (
          <ul className={classes.tree}>
            {parts.map((inner, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing but their place
              <ExplainedNode key={index} part={inner} timeZone={timeZone} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

interface RecordsProps {
  readonly evidence: readonly Evidence[]
  readonly count: number
  readonly timeZone: string
}

function Records({ evidence, count, timeZone }: RecordsProps) {
  const shown = evidence.toReversed()
  return (
    <details className={classes.details}>
      <summary>
        {shown.length < count ? t('lastRecords', { shown: shown.length, count }) : countOf(count, 'record')}
      </summary>
      <ul className={classes.records}>
        {shown.map(({ name, at, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several records may be equal in all they show
          <li key={index}>
            <span>{formatInstant(at, timeZone)}</span>
            <span>
              <Verbatim text={name} />
              <span className={classes.values}>
                {' '}
                <Verbatim text={sayRecord({ name, value }, timeZone)} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
