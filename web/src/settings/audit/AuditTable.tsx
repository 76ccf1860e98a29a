import type { AuditEntry } from '../../api/audit'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { meaningOf } from './actions'

interface AuditTableProps {
  readonly entries: readonly AuditEntry[]
}

export function AuditTable({ entries }: AuditTableProps) {
  if (entries.length === 0) return <p className={classes.quiet}>Nothing was changed yet.</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">Changes, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">Did what</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

const KINDS = { user: undefined, key: 'API key', cli: 'on the machine' } as const

interface AuditRowProps {
  readonly entry: AuditEntry
}

function AuditRow({ entry: { at, actor, action, summary, address } }: AuditRowProps) {
  const kind = KINDS[actor.kind]
  return (
    <tr>
      <td data-label="When">
        <Instant at={at} />
      </td>
      <td data-label="Who">
        <div>
          <Verbatim text={actor.name} />
          {kind && <div className={classes.small}>{kind}</div>}
        </div>
      </td>
      <td data-label="Did what">
        <div title={action}>
          {meaningOf(action)}
          {summary !== '' && (
            <div className={classes.small}>
              <Verbatim text={summary} />
            </div>
          )}
        </div>
      </td>
      <td data-label="From">{address}</td>
    </tr>
  )
}
