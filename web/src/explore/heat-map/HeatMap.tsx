import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import { type GridLayout, layOutGrid } from './grid-layout'
import classes from './HeatMap.module.css'

/** A cell: how strong its shade is, from 0 to 1, what stands in it, and what it is in words. */
export interface HeatCell {
  readonly level: number
  readonly text: string
  readonly title: string
  readonly lines: readonly string[]
  /** Such as a period that is not over. */
  readonly isFaint?: boolean
}

interface HeatMapProps {
  readonly label: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly rowTitle: string
  readonly columnTitle: string
  /** Row by row; null where there is nothing to be. */
  readonly cells: readonly (HeatCell | null)[]
  readonly isPicked: (index: number) => boolean
  readonly onPick: (index: number) => void
}

/** Cells in shades of one colour with their numbers, each of which can be picked. */
export function HeatMap(props: HeatMapProps) {
  const { label, rows, columns, cells, isPicked, onPick } = props
  const pick = (index: number) => {
    if (cells[index]) onPick(index)
  }
  const marks = useMarks({ count: cells.length, columns: columns.length, onPick: pick })
  const layout = (width: number) =>
    layOutGrid({ rows, columns, texts: cells.map((cell) => cell?.text ?? ''), width })
  const told = (width: number) => {
    const cell = marks.told === undefined ? null : cells[marks.told]
    if (!cell) return undefined
    const { x, y } = placeOf(layout(width), marks.told ?? 0, columns.length)
    const { cell: wide, row } = layout(width)
    return { x: x + wide / 2, y: y + row / 2, title: cell.title, lines: cell.lines }
  }
  return (
    <Drawing label={label} height={(width) => layout(width).height} told={told}>
      {(width) => {
        const grid = layout(width)
        return (
          <>
            <Heads {...props} grid={grid} />
            {cells.map((cell, index) => {
              const { x, y } = placeOf(grid, index, columns.length)
              if (cell === null) return null
              return (
                <Mark
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  key={index}
                  marks={marks}
                  index={index}
                  name={[cell.title, ...cell.lines].join(', ')}
                  isPicked={isPicked(index)}
                >
                  <rect
                    className={classes.cell}
                    x={x + 1}
                    y={y + 1}
                    width={Math.max(1, grid.cell - 2)}
                    height={grid.row - 2}
                    rx={4}
                    style={{ '--level': cell.level } as React.CSSProperties}
                  />
                </Mark>
              )
            })}
            {grid.told && <Numbers cells={cells} columns={columns.length} grid={grid} />}
          </>
        )
      }}
    </Drawing>
  )
}

function placeOf({ left, top, cell, row }: GridLayout, index: number, columns: number) {
  return { x: left + (index % columns) * cell, y: top + Math.floor(index / columns) * row }
}

interface NumbersProps {
  readonly cells: HeatMapProps['cells']
  readonly columns: number
  readonly grid: GridLayout
}

/** What stands in the cells, above all of them; the cells say it themselves. */
function Numbers({ cells, columns, grid }: NumbersProps) {
  return cells.map((cell, index) => {
    const { x, y } = placeOf(grid, index, columns)
    return (
      cell && (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          key={index}
          className={classes.value}
          data-faint={cell.isFaint}
          x={x + grid.cell / 2}
          y={y + grid.row / 2}
          dy="0.35em"
        >
          {cell.text}
        </text>
      )
    )
  })
}

function Heads({ rowTitle, columnTitle, grid }: HeatMapProps & { readonly grid: GridLayout }) {
  const { left, top, cell, row, rowLabels, columnLabels } = grid
  return (
    <g>
      <text className={classes.title} x={0} y={12}>
        {`${rowTitle} ↓   ${columnTitle} →`}
      </text>
      {columnLabels.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <text key={index} className={classes.column} x={left + (index + 0.5) * cell} y={top - 8}>
          {text}
        </text>
      ))}
      {rowLabels.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <text key={index} className={classes.row} x={left - 10} y={top + (index + 0.5) * row} dy="0.35em">
          {text}
        </text>
      ))}
    </g>
  )
}
