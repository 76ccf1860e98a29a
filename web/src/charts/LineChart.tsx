import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { SizeAt } from '../api/segments'
import { formatDay } from '../format/date'
import { countOf } from '../format/number'
import classes from './LineChart.module.css'
import { layOutLineChart, MARGIN, moveMarker } from './line-chart'
import { areaPath, linePath, nearestIndex } from './scale'

interface LineChartProps {
  readonly label: string
  readonly sizes: readonly SizeAt[]
  readonly timeZone: string
}

/** A size over time with axes. Pointer and arrow keys move a marker that says day and size. */
export function LineChart({ label, sizes, timeZone }: LineChartProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const [marked, setMarked] = useState<number>()
  const layout = layOutLineChart(sizes, width, height)
  const index = marked ?? sizes.length - 1
  const text = sayPoint(sizes[index], timeZone)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveMarker(event.key, index, sizes.length)
    if (next === undefined) return
    event.preventDefault()
    setMarked(next)
  }
  const onPointerMove = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    setMarked(nearestIndex(layout.points, event.clientX - left))
  }
  return (
    <div
      ref={ref}
      className={classes.chart}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={sizes.length - 1}
      aria-valuenow={index}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setMarked(undefined)}
      onFocus={() => setMarked((old) => old ?? sizes.length - 1)}
      onBlur={() => setMarked(undefined)}
    >
      {width > 0 && <Drawing layout={layout} width={width} height={height} marked={marked} text={text} />}
    </div>
  )
}

function sayPoint(point: SizeAt | undefined, timeZone: string): string {
  return point === undefined ? '' : `${formatDay(point.at, timeZone)}: ${countOf(point.size, 'profile')}`
}

interface DrawingProps {
  readonly layout: ReturnType<typeof layOutLineChart>
  readonly width: number
  readonly height: number
  readonly marked: number | undefined
  readonly text: string
}

function Drawing({ layout, width, height, marked, text }: DrawingProps) {
  const { points, xTicks, yTicks, base, right } = layout
  const marker = marked === undefined ? undefined : points[marked]
  return (
    <>
      <svg width={width} height={height} aria-hidden="true">
        {yTicks.map(({ place, text: tick }) => (
          <g key={tick}>
            <line className={classes.grid} x1={MARGIN.left} x2={right} y1={place} y2={place} />
            <text className={classes.tick} x={MARGIN.left - 8} y={place} dy="0.32em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {xTicks.map(({ place, text: tick }) => (
          <text key={place} className={classes.tick} x={place} y={height - 6} textAnchor="middle">
            {tick}
          </text>
        ))}
        <path className={classes.area} d={areaPath(points, base)} />
        <path className={classes.line} d={linePath(points)} />
        {marker && (
          <>
            <line className={classes.hair} x1={marker.x} x2={marker.x} y1={MARGIN.top} y2={base} />
            <circle className={classes.dot} cx={marker.x} cy={marker.y} r={4.5} />
          </>
        )}
      </svg>
      {marker && (
        <output
          className={classes.tip}
          aria-hidden="true"
          style={{ left: marker.x, top: marker.y }}
          data-side={marker.x > width / 2 ? 'left' : 'right'}
        >
          {text}
        </output>
      )}
    </>
  )
}
