import { useId, useState } from 'react'
import { texts } from '../i18n'
import classes from './ReportTable.module.css'
import type { Formats, Table } from './report'
import { TableRow } from './TableRow'
import { type ColumnWriter, columnWriter } from './table-columns'

const t = texts('reports')
const SHOWN = 20
/** Beyond this a page would be slow; all of it is in the data of the report. */
const MOST = 1_000

interface ReportTableProps {
  readonly table: Table
  readonly formats: Formats
}

/** A table with aligned numbers, some with their intervals or as bars; a long one shows the rest on demand. */
export function ReportTable({ table, formats }: ReportTableProps) {
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const { title, rows, total, note, shown = SHOWN } = table
  const columns = table.columns.map((column, index) => columnWriter(column, index, table, formats))
  const seen = rows.slice(0, isWhole ? MOST : shown)
  const left = rows.length - MOST
  return (
    <div className={classes.block}>
      {title && <h3 id={id}>{title}</h3>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={title ?? t('table')}>
        <table>
          <Head columns={columns} />
          <tbody>
            {seen.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names and keep their order
              <TableRow key={index} row={row} columns={columns} />
            ))}
          </tbody>
          {total && (
            <tfoot>
              <TableRow row={total} columns={columns} isTotal />
            </tfoot>
          )}
        </table>
      </section>
      {rows.length > shown && (
        <button type="button" className={classes.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('fewerRows') : t('showRows', { count: Math.min(rows.length, MOST) - shown })}
        </button>
      )}
      {isWhole && left > 0 && <p className={classes.note}>{t('leftOut', { count: left })}</p>}
      {note && <p className={classes.note}>{note}</p>}
    </div>
  )
}

function Head({ columns }: { readonly columns: readonly ColumnWriter[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, kind, interval, hasInterval, hasBar }) => (
          <th key={name} scope="col" data-kind={kind} colSpan={1 + Number(hasInterval) + Number(hasBar)}>
            {name}
            {interval && <small>{interval}</small>}
          </th>
        ))}
      </tr>
    </thead>
  )
}
