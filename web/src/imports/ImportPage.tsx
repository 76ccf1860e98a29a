import { useParams } from 'react-router'
import { type ImportDetail, useImport } from '../api/imports'
import { DataTabs } from '../data/DataTabs'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { usePageTitle } from '../frame/use-page-title'
import { texts } from '../i18n'
import { STATUSES } from '../jobs/job-text'
import { CodeBlock } from '../states/CodeBlock'
import { CopyText } from '../states/CopyText'
import { Loaded } from '../states/Loaded'
import { Facts } from './Facts'
import classes from './imports.module.css'
import { Rejects } from './Rejects'

const t = texts('imports')

/** A former import: what it did, and by which mapping. */
export function ImportPage() {
  const { id = '' } = useParams()
  const query = useImport(id)
  usePageTitle(query.data?.files.join(', ') ?? t('run.import'))
  return (
    <div className={classes.page}>
      <DataTabs />
      <Loaded query={query} height={480}>
        {(detail) => <Detail detail={detail} />}
      </Loaded>
    </div>
  )
}

function Detail({ detail }: { readonly detail: ImportDetail }) {
  const { id, files, startedAt, status, rows, events, traitChanges, profiles, rejected } = detail
  return (
    <>
      <header className={classes.head}>
        <div>
          <h1>
            <Verbatim text={files.join(', ')} />
          </h1>
          <p>
            {t.rich('detail.begun', {
              state: STATUSES[status].label,
              instant: () => <Instant at={startedAt} />,
            })}
          </p>
        </div>
      </header>
      <Panel id="outcome" title={t('detail.did')}>
        {detail.error !== undefined && <p className={classes.failure}>{detail.error}</p>}
        <Facts
          facts={[
            [t('rows'), formatCount(rows)],
            [t('events'), formatCount(events)],
            [t('detail.traitValues'), formatCount(traitChanges)],
            [t('newProfiles'), formatCount(profiles)],
            [t('rejectedRows'), formatCount(rejected)],
          ]}
        />
      </Panel>
      {detail.hasRejects && <Rejects id={id} />}
      <Panel
        id="mapping"
        title={t('detail.mapping')}
        aside={<CopyText text={detail.mapping} label={t('detail.theMapping')} />}
      >
        <CodeBlock label={t('mapping.yamlLabel')} text={detail.mapping} />
      </Panel>
    </>
  )
}
