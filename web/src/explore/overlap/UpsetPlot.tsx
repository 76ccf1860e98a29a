import { formatCount, formatShort } from '../../format/number'
import { texts } from '../../i18n'
import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import classes from './UpsetPlot.module.css'
import { labelThatFits, layOutUpset, type UpsetLayout, type UpsetSet } from './upset-layout'

const t = texts('explore')

/** An intersection as it is drawn: the places of its sets, and what it is in words. */
interface UpsetColumn {
  readonly sets: readonly number[]
  readonly size: number
  readonly title: string
  readonly lines: readonly string[]
}

interface UpsetPlotProps {
  readonly label: string
  readonly sets: readonly UpsetSet[]
  readonly columns: readonly UpsetColumn[]
  readonly isPicked: (column: number) => boolean
  readonly onPick: (column: number) => void
}

/** Which sets people are in at once: what circles cannot show of more than three. */
export function UpsetPlot({ label, sets, columns, isPicked, onPick }: UpsetPlotProps) {
  const marks = useMarks({ count: columns.length, columns: 1, onPick })
  const layout = (width: number) => layOutUpset({ sets, sizes: columns.map(({ size }) => size), width })
  const told = (width: number) => {
    const column = marks.told === undefined ? undefined : columns[marks.told]
    if (column === undefined) return undefined
    const { x, barTop } = layout(width)
    return { x: x(marks.told ?? 0), y: barTop(column.size) + 12, title: column.title, lines: column.lines }
  }
  return (
    <Drawing label={label} height={(width) => layout(width).height} told={told}>
      {(width) => {
        const plot = layout(width)
        return (
          <>
            <Background plot={plot} width={width} />
            {plot.hidden > 0 && (
              <text className={classes.more} x={0} y={plot.height - 8}>
                {t('overlap.noRoom', { count: plot.hidden, written: formatCount(plot.hidden) })}
              </text>
            )}
            {columns.slice(0, plot.shown).map((column, index) => (
              <Mark
                key={column.sets.join('.')}
                marks={marks}
                index={index}
                name={[column.title, ...column.lines].join(', ')}
                isPicked={isPicked(index)}
              >
                <Column plot={plot} column={column} index={index} sets={sets.length} />
              </Mark>
            ))}
          </>
        )
      }}
    </Drawing>
  )
}

function Background({ plot, width }: { readonly plot: UpsetLayout; readonly width: number }) {
  const { ticks, left, labels, matrix, row } = plot
  return (
    <g>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line className={classes.grid} x1={left} x2={width} y1={y} y2={y} />
          <text className={classes.tick} x={left - 8} y={y} dy="0.32em">
            {formatShort(value)}
          </text>
        </g>
      ))}
      {labels.map(({ text, x, y, isAbove }, set) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a set is its place
        <g key={set}>
          {set % 2 === 0 && (
            <rect className={classes.stripe} x={0} y={matrix + set * row} width={width} height={row} rx={4} />
          )}
          <text className={classes.set} data-above={isAbove} x={x} y={y} dy="0.35em">
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}

interface ColumnProps {
  readonly plot: UpsetLayout
  readonly column: UpsetColumn
  readonly index: number
  readonly sets: number
}

function Column({ plot, column, index, sets }: ColumnProps) {
  const { x, step, bars, barTop, dot, height } = plot
  const centre = x(index)
  const wide = Math.min(26, step * 0.66)
  const top = barTop(column.size)
  const number = labelThatFits([formatCount(column.size), formatShort(column.size)], step)
  const [first, last] = [column.sets[0], column.sets.at(-1)]
  return (
    <>
      <rect
        className={classes.area}
        x={centre - step / 2 + 1}
        y={bars.top - 18}
        width={step - 2}
        height={height - bars.top + 16}
        rx={6}
      />
      <rect
        className={classes.bar}
        x={centre - wide / 2}
        y={top}
        width={wide}
        height={Math.max(1, bars.base - top)}
        rx={2}
      />
      {number !== undefined && (
        <text className={classes.value} x={centre} y={top - 5}>
          {number}
        </text>
      )}
      {first !== undefined && last !== undefined && first !== last && (
        <line className={classes.join} x1={centre} x2={centre} y1={dot(first)} y2={dot(last)} />
      )}
      {Array.from({ length: sets }, (_, set) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: a set is its place
          key={set}
          className={column.sets.includes(set) ? classes.member : classes.other}
          cx={centre}
          cy={dot(set)}
          r={6}
        />
      ))}
    </>
  )
}
