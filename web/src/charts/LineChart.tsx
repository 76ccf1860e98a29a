import { useElementSize } from '@mantine/hooks'
import type { SizeAt } from '../api/segments'
import { formatDay } from '../format/date'
import { countOf } from '../format/number'
import { Axes } from './Axes'
import { MARGIN } from './axis'
import chart from './Chart.module.css'
import classes from './LineChart.module.css'
import { layOutLineChart } from './line-chart'
import { areaPath, linePath, nearestIndex } from './scale'
import { Tip } from './Tip'
import { useMarker } from './use-marker'

interface LineChartProps {
  readonly label: string
  readonly sizes: readonly SizeAt[]
  readonly timeZone: string
}

/** A size over time with axes. Pointer and arrow keys move a marker that says day and size. */
export function LineChart({ label, sizes, timeZone }: LineChartProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const layout = layOutLineChart(sizes, width, height)
  const { marked, text, slider } = useMarker({
    label,
    count: sizes.length,
    placeAt: (x) => nearestIndex(layout.points, x),
    say: (place) => sayPoint(sizes[place], timeZone),
  })
  return (
    <div ref={ref} className={`${chart.chart} ${classes.chart}`} {...slider}>
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
  const { points, xTicks, yTicks, base } = layout
  const marker = marked === undefined ? undefined : points[marked]
  return (
    <>
      <svg width={width} height={height} aria-hidden="true">
        <Axes width={width} height={height} rows={yTicks} columns={xTicks} />
        <path className={classes.area} d={areaPath(points, base)} />
        <path className={classes.line} d={linePath(points)} />
        {marker && (
          <>
            <line className={chart.hair} x1={marker.x} x2={marker.x} y1={MARGIN.top} y2={base} />
            <circle className={classes.dot} cx={marker.x} cy={marker.y} r={4.5} />
          </>
        )}
      </svg>
      {marker && <Tip x={marker.x} y={marker.y} width={width} text={text} />}
    </>
  )
}
