import { Link, useParams } from 'react-router'
import { type ImportJob, useJob } from '../api/jobs'
import { DataPage } from '../data/DataPage'
import { Verbatim } from '../format/Verbatim'
import { visible } from '../format/visible-text'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { ImportProgress } from './ImportProgress'
import { ImportResult } from './ImportResult'
import { Steps } from './Steps'

const t = texts('imports')

/** The third step of an import: it runs, and then what it did. */
export function RunPage() {
  const { job: id = '' } = useParams()
  const query = useJob(id)
  const title = query.data?.status === 'done' ? t('run.done') : (query.data?.title ?? t('run.import'))
  return (
    <DataPage
      title={visible(title)}
      heading={<Verbatim text={title} />}
      permission="imports:read"
      above={<Steps current="run" />}
    >
      <Loaded query={query} height={320}>
        {(job) => <Outcome job={job} />}
      </Loaded>
    </DataPage>
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
