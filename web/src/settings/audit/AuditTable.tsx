import type { AuditEntry } from '../../api/audit'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { meaningOf } from './actions'

const t = texts('settings')

interface AuditTableProps {
  readonly entries: readonly AuditEntry[]
}

export function AuditTable({ entries }: AuditTableProps) {
  if (entries.length === 0) return <p className={classes.quiet}>{t('audit.none')}</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('audit.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.from')}</th>
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

const KINDS = { user: undefined, key: t('audit.key'), cli: t('audit.cli') } as const

interface AuditRowProps {
  readonly entry: AuditEntry
}

function AuditRow({ entry: { at, actor, action, summary, address } }: AuditRowProps) {
  const kind = KINDS[actor.kind]
  return (
    <tr>
      <td data-label={t('audit.when')}>
        <Instant at={at} />
      </td>
      <td data-label={t('audit.who')}>
        <div>
          <Verbatim text={actor.name} />
          {kind && <div className={classes.small}>{kind}</div>}
        </div>
      </td>
      <td data-label={t('audit.what')}>
        <div title={action}>
          {meaningOf(action)}
          {summary !== '' && (
            <div className={classes.small}>
              <Verbatim text={summary} />
            </div>
          )}
        </div>
      </td>
      <td data-label={t('audit.from')}>{address}</td>
    </tr>
  )
}
