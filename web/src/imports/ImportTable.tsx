import { Link } from 'react-router'
import type { StoredImport } from '../api/imports'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import classes from '../frame/Table.module.css'
import { STATUSES } from '../jobs/job-text'
import { RejectsLink } from './RejectsLink'

interface ImportTableProps {
  readonly imports: readonly StoredImport[]
}

export function ImportTable({ imports }: ImportTableProps) {
  if (imports.length === 0) return <p className={classes.quiet}>Nothing was imported yet.</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">Imports, newest first</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Began</th>
          <th scope="col">State</th>
          {['Rows', 'Events', 'New profiles', 'Rejected rows'].map((label) => (
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
      <td data-label="Began">
        <Instant at={startedAt} />
      </td>
      <td data-label="State">
        <span className={classes.tag} data-tone={tone}>
          {label}
        </span>
      </td>
      <td className={classes.number} data-label="Rows">
        {formatCount(rows)}
      </td>
      <td className={classes.number} data-label="Events">
        {formatCount(events)}
      </td>
      <td className={classes.number} data-label="New profiles">
        {formatCount(profiles)}
      </td>
      <td className={classes.number} data-label="Rejected rows">
        {hasRejects ? <RejectsLink id={id} text={formatCount(rejected)} /> : formatCount(rejected)}
      </td>
    </tr>
  )
}
