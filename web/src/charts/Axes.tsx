import { MARGIN, type Tick } from './axis'
import classes from './Chart.module.css'

interface AxesProps {
  readonly width: number
  readonly height: number
  /** Of the upright axis, each with a line across the chart. */
  readonly rows: readonly Tick[]
  /** Of the axis at the foot. */
  readonly columns: readonly Tick[]
}

/** What a chart is read by. */
export function Axes({ width, height, rows, columns }: AxesProps) {
  return (
    <>
      {rows.map(({ place, text }) => (
        <g key={place}>
          <line className={classes.grid} x1={MARGIN.left} x2={width - MARGIN.right} y1={place} y2={place} />
          <text className={classes.tick} x={MARGIN.left - 8} y={place} dy="0.32em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {columns.map(({ place, text }) => (
        <text key={place} className={classes.tick} x={place} y={height - 6} textAnchor="middle">
          {text}
        </text>
      ))}
    </>
  )
}
