import { useParams } from 'react-router'
import { type ImportDetail, useImport } from '../api/imports'
import { DataPage } from '../data/DataPage'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { visible } from '../format/visible-text'
import { Fact, Facts } from '../frame/Facts'
import { NotFoundPage } from '../frame/NotFoundPage'
import { isNumberInAddress } from '../frame/number-in-address'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { STATUSES } from '../jobs/job-text'
import { CodeBlock } from '../states/CodeBlock'
import { CopyText } from '../states/CopyText'
import { Loaded } from '../states/Loaded'
import classes from './imports.module.css'
import { Rejects } from './Rejects'

const t = texts('imports')

/** A former import: what it did, and by which mapping. */
export function ImportPage() {
  const { id = '' } = useParams()
  return isNumberInAddress(id) ? <Import id={id} /> : <NotFoundPage />
}

function Import({ id }: { readonly id: string }) {
  const query = useImport(id)
  const title = query.data?.files.join(', ') ?? t('run.import')
  return (
    <DataPage
      title={visible(title)}
      heading={<Verbatim text={title} />}
      intro={query.data && <Begun detail={query.data} />}
      permission="imports:read"
    >
      <Loaded query={query} height={480}>
        {(detail) => <Detail detail={detail} />}
      </Loaded>
    </DataPage>
  )
}

function Begun({ detail: { status, startedAt } }: DetailProps) {
  const state = STATUSES[status].label
  return t.rich('detail.begun', { state, instant: () => <Instant at={startedAt} /> })
}

interface DetailProps {
  readonly detail: ImportDetail
}

function Detail({ detail }: DetailProps) {
  const { id, rows, events, traitChanges, profiles, rejected } = detail
  return (
    <>
      <Panel id="outcome" title={t('detail.did')}>
        {detail.error !== undefined && <p className={classes.failure}>{detail.error}</p>}
        <Facts>
          <Fact name={t('rows')}>{formatCount(rows)}</Fact>
          <Fact name={t('events')}>{formatCount(events)}</Fact>
          <Fact name={t('detail.traitValues')}>{formatCount(traitChanges)}</Fact>
          <Fact name={t('newProfiles')}>{formatCount(profiles)}</Fact>
          <Fact name={t('rejectedRows')}>{formatCount(rejected)}</Fact>
        </Facts>
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
