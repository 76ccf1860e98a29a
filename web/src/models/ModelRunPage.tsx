import { Link, useParams } from 'react-router'
import { useModelRun } from '../api/models'
import { Instant } from '../format/Instant'
import { Verbatim } from '../format/Verbatim'
import { visible } from '../format/visible-text'
import { NotFoundPage } from '../frame/NotFoundPage'
import { isNumberInAddress } from '../frame/number-in-address'
import { texts } from '../i18n'
import { ReportView } from '../reports/ReportView'
import type { Report } from '../reports/report'
import { ErrorState } from '../states/ErrorState'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import classes from './models.module.css'
import { modelPath } from './paths'
import { runState } from './run-state'

const t = texts('models')

/** What a model found at one of its runs. */
export function ModelRunPage() {
  const { name = '', run = '' } = useParams()
  return isNumberInAddress(run) ? <ModelRun name={name} run={Number(run)} /> : <NotFoundPage />
}

function ModelRun({ name, run }: { readonly name: string; readonly run: number }) {
  const query = useModelRun(name, run)
  const report = query.data?.report as Report | undefined
  const title = report?.title ?? t('runOf', { model: name })
  usePageTitle(visible(title))
  if (query.isError && query.data === undefined) {
    return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <Loaded query={query} height={900}>
      {({ status, asOf, reason }) => (
        <>
          <header className={classes.runHead}>
            <nav aria-label={t('breadcrumb')} className={classes.crumbs}>
              <Link to="/models">{t('title')}</Link> / <Link to={modelPath(name)}>{name}</Link>
            </nav>
            <h1>
              <Verbatim text={title} />
            </h1>
            <p className={classes.soft}>
              {runState(status).label} · <Instant at={asOf} />
            </p>
          </header>
          {report === undefined ? (
            <div className={classes.empty}>
              <p>{reason}</p>
              <p>{t('noReport')}</p>
            </div>
          ) : (
            <ReportView report={report} />
          )}
        </>
      )}
    </Loaded>
  )
}
