import { Link } from 'react-router'
import { wordsOf } from '../analyses/methods'
import { useAnalyses } from '../api/analyses'
import type { Model } from '../api/models'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import tables from '../frame/Table.module.css'
import { texts } from '../i18n'
import classes from './models.module.css'
import { modelPath } from './paths'
import { runState } from './run-state'
import { scheduleText } from './schedule-text'

const t = texts('models')

/** Models with what they ask, when they are refreshed, and how that went last. */
export function ModelTable({ models }: { readonly models: readonly Model[] }) {
  return (
    <div className={classes.card}>
      <table className={tables.table}>
        <caption className="unseen">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.model')}</th>
            <th scope="col">{t('columns.asks')}</th>
            <th scope="col">{t('columns.refreshed')}</th>
            <th scope="col">{t('columns.last')}</th>
            <th scope="col" className={tables.number}>
              {t('columns.profiles')}
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <ModelRow key={model.name} model={model} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ModelRow({ model: { name, title, method, schedule, lastRun, current } }: { readonly model: Model }) {
  const analysis = useAnalyses().data?.find((one) => one.name === method)
  const state = lastRun && runState(lastRun.status)
  return (
    <tr>
      <th scope="row">
        <span>
          <Link to={modelPath(name)}>
            <Verbatim text={title ?? name} />
          </Link>
          {title !== undefined && <div className={tables.small}>{name}</div>}
        </span>
      </th>
      <td data-label={t('columns.asks')}>{analysis ? wordsOf(analysis).title : method}</td>
      <td data-label={t('columns.refreshed')}>{scheduleText(schedule)}</td>
      <td data-label={t('columns.last')}>
        {lastRun === undefined || state === undefined ? (
          t('never')
        ) : (
          <div>
            <span className={tables.tag} data-tone={state.tone}>
              {state.label}
            </span>{' '}
            <span className={tables.small}>
              <Instant at={lastRun.startedAt} ago />
            </span>
          </div>
        )}
      </td>
      <td data-label={t('columns.profiles')} className={tables.number}>
        {current?.profiles === undefined ? '–' : formatCount(current.profiles)}
      </td>
    </tr>
  )
}
