import { Link } from 'react-router'
import { type ModelRun, useModelRuns } from '../api/models'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { formatSpan } from '../format/span'
import { Pager } from '../frame/Pager'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { useCursorPages } from '../frame/use-cursor-pages'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { modelRunPath } from './paths'
import { runState } from './run-state'

const t = texts('models')
const PAGE_SIZE = 15

/** The runs of a model, the latest first. */
export function ModelRuns({ name }: { readonly name: string }) {
  const pages = useCursorPages()
  const query = useModelRuns(name, { limit: PAGE_SIZE, after: pages.after })
  return (
    <Panel id="runs" title={t('runs')}>
      <Loaded query={query} height={320}>
        {({ runs, next }) =>
          runs.length === 0 ? (
            <p className={tables.quiet}>{t('neverRun')}</p>
          ) : (
            <>
              <RunTable runs={runs} />
              <Pager pages={pages} next={next} busy={query.isFetching && query.isPlaceholderData} />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function RunTable({ runs }: { readonly runs: readonly ModelRun[] }) {
  return (
    <table className={tables.table}>
      <caption className="unseen">{t('runs')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.asOf')}</th>
          <th scope="col">{t('columns.state')}</th>
          <th scope="col" className={tables.number}>
            {t('columns.profiles')}
          </th>
          <th scope="col" className={tables.number}>
            {t('columns.changes')}
          </th>
          <th scope="col" className={tables.number}>
            {t('columns.took')}
          </th>
          <th scope="col">{t('columns.by')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </tbody>
    </table>
  )
}

function RunRow({ run }: { readonly run: ModelRun }) {
  const { id, model, asOf, status, profiles, changes, startedAt, finishedAt, startedBy, reason } = run
  const { label, tone } = runState(status)
  const count = (value: number | undefined) => (value === undefined ? '–' : formatCount(value))
  return (
    <tr>
      <th scope="row">
        <Link to={modelRunPath(model, id)}>
          <Instant at={asOf} />
        </Link>
      </th>
      <td data-label={t('columns.state')}>
        <div>
          <span className={tables.tag} data-tone={tone}>
            {label}
          </span>
          {reason !== undefined && <div className={tables.small}>{reason}</div>}
        </div>
      </td>
      <td data-label={t('columns.profiles')} className={tables.number}>
        {count(profiles)}
      </td>
      <td data-label={t('columns.changes')} className={tables.number}>
        {count(changes)}
      </td>
      <td data-label={t('columns.took')} className={tables.number}>
        {finishedAt === undefined ? '–' : formatSpan(finishedAt - startedAt)}
      </td>
      <td data-label={t('columns.by')}>{startedBy}</td>
    </tr>
  )
}
