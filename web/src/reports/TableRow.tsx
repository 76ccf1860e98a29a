import classes from './ReportTable.module.css'
import type { Cell } from './report'
import type { ColumnWriter, WrittenCell } from './table-columns'

interface TableRowProps {
  readonly row: readonly Cell[]
  readonly columns: readonly ColumnWriter[]
  readonly isTotal?: boolean
}

export function TableRow({ row, columns, isTotal = false }: TableRowProps) {
  return (
    <tr>
      {columns.map((column, index) => (
        <Cells key={column.name} column={column} cell={column.write(row[index] ?? null)} isTotal={isTotal} />
      ))}
    </tr>
  )
}

interface CellsProps {
  readonly column: ColumnWriter
  readonly cell: WrittenCell
  readonly isTotal: boolean
}

/** One value: the number, its interval and its bar are cells of their own, so that each is aligned. */
function Cells({ column: { isFirst, kind, hasInterval, hasBar }, cell, isTotal }: CellsProps) {
  const Tag = isFirst ? 'th' : 'td'
  return (
    <>
      <Tag data-kind={kind} dir="auto" {...(isFirst && { scope: 'row' })}>
        {cell.text}
      </Tag>
      {hasInterval && <td data-kind="within">{cell.interval}</td>}
      {hasBar && <td className={classes.track}>{!isTotal && <Track share={cell.share} />}</td>}
    </>
  )
}

function Track({ share }: { readonly share: number }) {
  return (
    <svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true">
      <rect data-less={share < 0} width={Math.abs(share) * 100} height="9" />
    </svg>
  )
}
