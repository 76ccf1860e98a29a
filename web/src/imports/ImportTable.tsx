import { Link } from 'react-router'
import type { StoredImport } from '../api/imports'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import classes from '../frame/Table.module.css'
import { texts } from '../i18n'
import { STATUSES } from '../jobs/job-text'

const t = texts('imports')

interface ImportTableProps {
  readonly imports: readonly StoredImport[]
}

export function ImportTable({ imports }: ImportTableProps) {
  if (imports.length === 0) return <p className={classes.quiet}>{t('none')}</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('file')}</th>
          <th scope="col">{t('began')}</th>
          <th scope="col">{t('state')}</th>
          {[t('rows'), t('events'), t('newProfiles'), t('rejectedRows')].map((label) => (
            <th key={label} scope="col" className={classes.number}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {imports.map((row) => (
          <ImportRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

interface ImportRowProps {
  readonly row: StoredImport
}

function ImportRow({ row }: ImportRowProps) {
  const { id, files, startedAt, status, rows, events, profiles, rejected, hasRejects, error } = row
  const { label, tone } = STATUSES[status]
  return (
    <tr>
      <th scope="row">
        <span>
          <Link to={`/imports/${id}`}>
            <Verbatim text={files.join(', ')} />
          </Link>
          {error !== undefined && <div className={classes.small}>{error}</div>}
        </span>
      </th>
      <td data-label={t('began')}>
        <Instant at={startedAt} />
      </td>
      <td data-label={t('state')}>
        <span className={classes.tag} data-tone={tone}>
          {label}
        </span>
      </td>
      <td className={classes.number} data-label={t('rows')}>
        {formatCount(rows)}
      </td>
      <td className={classes.number} data-label={t('events')}>
        {formatCount(events)}
      </td>
      <td className={classes.number} data-label={t('newProfiles')}>
        {formatCount(profiles)}
      </td>
      <td className={classes.number} data-label={t('rejectedRows')}>
        {hasRejects ? (
          <Link to={`/imports/${id}#rejects`} aria-label={t('rejectsOf', { text: formatCount(rejected) })}>
            {formatCount(rejected)}
          </Link>
        ) : (
          formatCount(rejected)
        )}
      </td>
    </tr>
  )
}
