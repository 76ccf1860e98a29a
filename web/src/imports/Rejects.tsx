import { type RejectSummary, rejectsAddress, useRejects } from '../api/imports'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import classes from './imports.module.css'
import { shownValue } from './preview-text'

const t = texts('imports')

interface RejectsProps {
  readonly id: number
}

/** What an import could not take: how often for which reason, the first rows, and all of them as a file. */
export function Rejects({ id }: RejectsProps) {
  return (
    <Panel
      id="rejects"
      title={t('rejects.title')}
      aside={
        <a href={rejectsAddress(id)} download>
          {t('rejects.download')}
        </a>
      }
    >
      <Loaded query={useRejects(id)} height={240}>
        {(summary) => (
          <div className={classes.progress}>
            <Reasons reasons={summary.reasons} />
            <RejectTable summary={summary} />
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function Reasons({ reasons }: Pick<RejectSummary, 'reasons'>) {
  return (
    <ul className={classes.reasons} aria-label={t('rejects.reasons')}>
      {reasons.map(({ reason, count }) => (
        <li key={reason}>
          <strong>{formatCount(count)}</strong> {reason}
        </li>
      ))}
    </ul>
  )
}

function RejectTable({ summary: { rows, counted } }: { readonly summary: RejectSummary }) {
  return (
    <>
      <table className={tables.table}>
        <caption className="unseen">{t('rejects.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rejects.line')}</th>
            <th scope="col">{t('rejects.column')}</th>
            <th scope="col">{t('rejects.holds')}</th>
            <th scope="col">{t('rejects.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ file, line, column, value, reason }) => (
            <tr key={`${file} ${line} ${column}`}>
              <td data-label={t('rejects.line')}>{formatCount(line)}</td>
              <td data-label={t('rejects.column')}>
                <Verbatim text={column} />
              </td>
              <td data-label={t('rejects.holds')}>
                <Verbatim text={shownValue(value)} />
              </td>
              <td data-label={t('rejects.reason')}>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {counted > rows.length && (
        <p className={classes.note}>{t('rejects.shown', { count: formatCount(rows.length) })}</p>
      )}
    </>
  )
}
