import classes from './ReportTable.module.css'
import type { Cell } from './report'
import type { ColumnWriter, WrittenCell } from './table-columns'

interface TableRowProps {
  readonly row: readonly Cell[]
  readonly columns: readonly ColumnWriter[]
  /** Those that have no room beside the others, and stand below them. */
  readonly below?: readonly ColumnWriter[]
  readonly isTotal?: boolean
}

export function TableRow({ row, columns, below = [], isTotal = false }: TableRowProps) {
  const written = (column: ColumnWriter) => column.write(row[column.index] ?? null)
  return (
    <>
      <tr data-goes-on={below.length > 0}>
        {columns.map((column) => (
          <Cells key={column.index} column={column} cell={written(column)} isTotal={isTotal} />
        ))}
      </tr>
      {below.length > 0 && (
        <tr>
          <td colSpan={columns.reduce((sum, column) => sum + widthOf(column), 0)} className={classes.below}>
            {below.map((column) => (
              <p key={column.index} dir="auto">
                <span>{column.name}</span> {written(column).text}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

/** The number, its interval and its bar are cells of their own, so that each is aligned. */
export const widthOf = ({ hasInterval, hasBar }: ColumnWriter) => 1 + Number(hasInterval) + Number(hasBar)

interface CellsProps {
  readonly column: ColumnWriter
  readonly cell: WrittenCell
  readonly isTotal: boolean
}

/** One value. */
function Cells({ column: { index, kind, hasInterval, hasBar }, cell, isTotal }: CellsProps) {
  const Tag = index === 0 ? 'th' : 'td'
  return (
    <>
      <Tag data-kind={kind} dir="auto" {...(index === 0 && { scope: 'row' })}>
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
