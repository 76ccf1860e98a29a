import { Link, useParams } from 'react-router'
import { type ImportJob, useJob } from '../api/jobs'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { usePageTitle } from '../frame/use-page-title'
import { Loaded } from '../states/Loaded'
import { ImportProgress } from './ImportProgress'
import { ImportResult } from './ImportResult'
import classes from './imports.module.css'

/** The third step of an import: it runs, and then what it did. */
export function RunPage() {
  const { job: id = '' } = useParams()
  const query = useJob(id)
  usePageTitle(query.data?.title ?? 'Import')
  return (
    <div className={classes.page}>
      <Loaded query={query} height={320}>
        {(job) => (
          <>
            <header className={classes.head}>
              <div>
                <p className={classes.crumbs}>
                  <Link to="/imports">Imports</Link>
                </p>
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
    <Panel id="outcome" title={TITLES[status] ?? 'The import is over'}>
      {problems.map(({ message, mend }) => (
        <p key={message}>
          <strong>{message}</strong> {mend}
        </p>
      ))}
      <p>
        Nothing of it was imported. <Link to="/imports/new">Import another file</Link>
      </p>
    </Panel>
  )
}

const TITLES: Readonly<Record<string, string>> = {
  done: 'The import is done',
  failed: 'The import failed',
  cancelled: 'The import was cancelled',
  interrupted: 'The import was interrupted when Satsuma stopped',
}
