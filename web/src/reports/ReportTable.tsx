import { useId, useState } from 'react'
import { texts } from '../i18n'
import classes from './ReportTable.module.css'
import type { Formats, Table } from './report'
import { TableRow, widthOf } from './TableRow'
import { type ColumnWriter, columnWriter } from './table-columns'
import { useRoom } from './use-room'

const t = texts('reports')
const SHOWN = 20
/** Beyond this a page would be slow; all of it is in the data of the report. */
const MOST = 1_000
/** A narrower table has columns of sentences below the others. */
const NARROW = 480
/** A longer name would stand a word a line over narrow numbers. */
const LONG_NAME = 12

interface ReportTableProps {
  readonly table: Table
  readonly formats: Formats
}

/** A table with aligned numbers, some with their intervals or as bars; a long one shows the rest on demand. */
export function ReportTable({ table, formats }: ReportTableProps) {
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const { ref, width } = useRoom()
  const { title, rows, total, note, shown = SHOWN } = table
  const all = table.columns.map((column, index) => columnWriter(column, index, table, formats))
  const below = width > 0 && width < NARROW ? all.filter(({ isLong }) => isLong) : []
  const columns = all.filter((column) => !below.includes(column))
  const seen = rows.slice(0, isWhole ? MOST : shown)
  const left = rows.length - MOST
  return (
    <div ref={ref} className={classes.block}>
      {title && <h3 id={id}>{title}</h3>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={title ?? t('table')}>
        <table>
          <Head columns={columns} />
          <tbody>
            {seen.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names and keep their order
              <TableRow key={index} row={row} columns={columns} below={below} />
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
        {columns.map((column) => (
          <th
            key={column.index}
            scope="col"
            data-kind={column.kind}
            data-long={column.name.length > LONG_NAME}
            colSpan={widthOf(column)}
          >
            {column.name}
            {column.interval && <small>{column.interval}</small>}
          </th>
        ))}
      </tr>
    </thead>
  )
}
