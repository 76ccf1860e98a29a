import { Link } from 'react-router'
import type { Analysis } from '../api/analyses'
import { texts } from '../i18n'
import classes from './AnalysesPage.module.css'
import { wordsOf } from './methods'
import { methodPath } from './paths'

const t = texts('analyses')

/** One question; where the data cannot answer it yet, why. */
export function AnalysisCard({ analysis }: { readonly analysis: Analysis }) {
  const { title, answers } = wordsOf(analysis)
  return (
    <li className={classes.card} data-ready={analysis.obstacle === undefined}>
      <h3>
        <Link to={methodPath(analysis.name)}>{title}</Link>
      </h3>
      <p>{answers}</p>
      {analysis.obstacle !== undefined && (
        <p className={classes.obstacle}>
          <b>{t('notReady')}</b> {analysis.obstacle}
        </p>
      )}
    </li>
  )
}
