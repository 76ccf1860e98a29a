import type { PreviewReject, RejectSummary } from '../api/imports'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import tables from '../frame/Table.module.css'
import { texts } from '../i18n'
import { shownValue } from './preview-text'

const t = texts('imports')

/**
 * A row or value that could not be taken, without its file where there is only one; or several, told by the first, with
 * how many rows they are of.
 */
type Rejected = Omit<PreviewReject, 'rows' | 'others'> &
  Partial<Pick<PreviewReject, 'rows' | 'others'> & Pick<RejectSummary['rows'][number], 'file'>>

interface RejectTableProps {
  readonly rejects: readonly Rejected[]
}

/** What was rejected: where it stands, what it holds, and why. */
export function RejectTable({ rejects }: RejectTableProps) {
  const ofSeveral = new Set(rejects.map(({ file }) => file)).size > 1
  const areCounted = rejects.some(({ rows }) => rows !== undefined)
  const lineName = t(areCounted ? 'rejects.firstLine' : 'rejects.line')
  return (
    <table className={tables.table}>
      <caption className="unseen">{t('rejects.table')}</caption>
      <thead>
        <tr>
          {ofSeveral && <th scope="col">{t('file')}</th>}
          {areCounted && <th scope="col">{t('rows')}</th>}
          <th scope="col">{lineName}</th>
          <th scope="col">{t('rejects.column')}</th>
          <th scope="col">{t('rejects.holds')}</th>
          <th scope="col">{t('rejects.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {rejects.map(({ file, rows, line, column, value, others = [], reason }) => (
          <tr key={`${file} ${line} ${column} ${reason}`}>
            {ofSeveral && (
              <td data-label={t('file')}>
                <Verbatim text={file ?? ''} />
              </td>
            )}
            {areCounted && <td data-label={t('rows')}>{formatCount(rows ?? 1)}</td>}
            <td data-label={lineName}>{formatCount(line)}</td>
            <td data-label={t('rejects.column')}>
              <Verbatim text={column} />
            </td>
            <td data-label={t('rejects.holds')}>
              <Verbatim text={[value, ...others].map(shownValue).join(' · ')} />
            </td>
            <td data-label={t('rejects.reason')}>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
