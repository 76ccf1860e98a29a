import { Link, useParams } from 'react-router'
import { type ImportJob, useJob } from '../api/jobs'
import { DataTabs } from '../data/DataTabs'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { usePageTitle } from '../frame/use-page-title'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { ImportProgress } from './ImportProgress'
import { ImportResult } from './ImportResult'
import classes from './imports.module.css'
import { Steps } from './Steps'

const t = texts('imports')

/** The third step of an import: it runs, and then what it did. */
export function RunPage() {
  const { job: id = '' } = useParams()
  const query = useJob(id)
  usePageTitle(query.data?.title ?? t('run.import'))
  return (
    <div className={classes.page}>
      <DataTabs />
      <Loaded query={query} height={320}>
        {(job) => (
          <>
            <header className={classes.head}>
              <div>
                <Steps current="run" />
                <h1>
                  <Verbatim text={job.title} />
                </h1>
              </div>
            </header>
            <Outcome job={job} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Outcome({ job }: { readonly job: ImportJob }) {
  const { status, result, problems = [] } = job
  if (status === 'running') return <ImportProgress job={job} />
  if (status === 'done' && result) return <ImportResult result={result} />
  return (
    <Panel id="outcome" title={TITLES[status] ?? t('run.over')}>
      {problems.map(({ message, mend }) => (
        <p key={message}>
          <strong>{message}</strong> {mend}
        </p>
      ))}
      <p>
        {t('run.nothing')} <Link to="/imports/new">{t('run.another')}</Link>
      </p>
    </Panel>
  )
}

const TITLES: Readonly<Record<string, string>> = {
  done: t('run.done'),
  failed: t('run.failed'),
  cancelled: t('run.cancelled'),
  interrupted: t('run.interrupted'),
}
