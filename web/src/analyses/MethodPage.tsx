import { Link, useParams } from 'react-router'
import { useAnalyses } from '../api/analyses'
import { NotFoundPage } from '../frame/NotFoundPage'
import { PageHead } from '../frame/PageHead'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import { LatestRuns } from './LatestRuns'
import classes from './MethodPage.module.css'
import { wordsOf } from './methods'
import { QuestionForm } from './QuestionForm'
import { RunningAnalyses } from './RunningAnalyses'

const t = texts('analyses')

/** One question: its options, and what was answered so far. */
export function MethodPage() {
  const { method = '' } = useParams()
  const analyses = useAnalyses()
  const analysis = analyses.data?.find(({ name }) => name === method)
  const { title, answers } = wordsOf(analysis ?? { name: method, title: '…', summary: '' })
  usePageTitle(analysis && title)
  if (analyses.data !== undefined && analysis === undefined) return <NotFoundPage />
  return (
    <div>
      <nav aria-label={t('breadcrumb')} className={classes.crumbs}>
        <Link to="/analyses">{t('title')}</Link>
      </nav>
      <PageHead title={title} intro={answers} />
      <Loaded query={analyses} height={900}>
        {() =>
          analysis && (
            <div className={classes.columns}>
              <QuestionForm key={method} analysis={analysis} />
              <aside className={classes.aside}>
                <RunningAnalyses />
                {analysis.outputs.length > 0 && <p className={classes.hint}>{t('modelHint')}</p>}
                <LatestRuns method={method} />
              </aside>
            </div>
          )
        }
      </Loaded>
    </div>
  )
}
