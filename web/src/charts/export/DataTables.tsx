import { texts } from '../../i18n'
import { cellText, type DataColumn, type DataTable } from './data-table'
import classes from './Figure.module.css'

const t = texts('charts')
/** Beyond this a page would be slow; the CSV has all of it. */
const MOST = 1_000

interface DataTablesProps {
  readonly tables: readonly DataTable[]
  readonly label: string
}

/** The numbers of a picture, for who cannot see it or wants them exactly. */
export function DataTables({ tables, label }: DataTablesProps) {
  return tables.map((table, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: tables of a picture have no names and keep their order
    <OneTable key={index} table={table} label={table.title ?? label} />
  ))
}

function OneTable({ table: { title, columns, rows }, label }: { table: DataTable; label: string }) {
  const left = rows.length - MOST
  return (
    <>
      {title !== undefined && <h4 className={classes.tableTitle}>{title}</h4>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('numbersOf', { title: label })}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map(({ name, write }) => (
                <th key={name} scope="col" data-number={write !== undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names and keep their order
              <Row key={index} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && <p className={classes.note}>{t('leftOut', { count: left })}</p>}
    </>
  )
}

interface RowProps {
  readonly row: DataTable['rows'][number]
  readonly columns: readonly DataColumn[]
}

function Row({ row, columns }: RowProps) {
  return (
    <tr>
      {columns.map((column, index) => {
        const text = cellText(column, row[index] ?? null)
        return index === 0 ? (
          <th key={column.name} scope="row" dir="auto" data-number={column.write !== undefined}>
            {text}
          </th>
        ) : (
          <td key={column.name} dir="auto" data-number={column.write !== undefined}>
            {text}
          </td>
        )
      })}
    </tr>
  )
}
