import { Link } from 'react-router'
import { type AnalysisRun, useAnalyses } from '../api/analyses'
import { Instant } from '../format/Instant'
import { Verbatim } from '../format/Verbatim'
import { texts } from '../i18n'
import classes from './AnalysesPage.module.css'
import { wordsOf } from './methods'
import { runPath } from './paths'

const t = texts('analyses')

interface RunListProps {
  readonly runs: readonly AnalysisRun[]
  /** Whether each says which analysis it is of. */
  readonly named: boolean
}

/** Answers, each with the first thing that it found. */
export function RunList({ runs, named }: RunListProps) {
  const { data: analyses = [] } = useAnalyses()
  const titleOf = (method: string) => {
    const analysis = analyses.find(({ name }) => name === method)
    return analysis === undefined ? method : wordsOf(analysis).title
  }
  return (
    <ul className={classes.runs}>
      {runs.map(({ id, method, headline, reason, startedBy, finishedAt }) => (
        <li key={id}>
          {named && <p className={classes.runName}>{titleOf(method)}</p>}
          <Link to={runPath(id)} className={classes.runLink}>
            <Verbatim text={headline ?? reason ?? titleOf(method)} />
          </Link>
          <p className={classes.by}>
            {t.rich('asked', { by: startedBy, when: () => <Instant at={finishedAt} ago /> })}
          </p>
        </li>
      ))}
    </ul>
  )
}
