import { useElementSize } from '@mantine/hooks'
import { formatDay } from '../format/date'
import { formatCount, formatShort } from '../format/number'
import { texts } from '../i18n'
import { Axes } from './Axes'
import { MARGIN, placeOf, timeAxis } from './axis'
import chart from './Chart.module.css'
import classes from './MovementChart.module.css'
import { layOutBars, type Move, type Stretch, stretchesOf, total } from './movement-bars'
import { Tip } from './Tip'
import { useMarker } from './use-marker'

const t = texts('charts')
const BAR_WIDTH = 12

interface MovementChartProps {
  readonly label: string
  readonly movements: readonly Move[]
  readonly from: number
  readonly to: number
  /** No bar is of a shorter time, in milliseconds. */
  readonly shortest?: number
  readonly timeZone: string
}

/** Entries above an axis and exits below it, coloured by cause; under a line chart it has the same time axis. */
export function MovementChart({ label, movements, from, to, shortest = 0, timeZone }: MovementChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const fitting = Math.max(7, Math.floor((width - MARGIN.left - MARGIN.right) / BAR_WIDTH))
  const count = shortest === 0 ? fitting : Math.max(1, Math.min(fitting, Math.round((to - from) / shortest)))
  const stretches = stretchesOf(movements, from, to, count)
  const { marked, text, slider } = useMarker({
    label,
    count,
    placeAt: (x, width) => placeOf(x, width, count),
    say: (place) => sayStretch(stretches[place], timeZone),
  })
  return (
    <div ref={ref} className={`${chart.chart} ${classes.chart}`} {...slider}>
      {width > 0 && <Drawing stretches={stretches} width={width} marked={marked} text={text} />}
    </div>
  )
}

function sayStretch(stretch: Stretch | undefined, timeZone: string): string {
  if (stretch === undefined) return ''
  const [first, last] = [formatDay(stretch.from, timeZone), formatDay(stretch.to, timeZone)]
  return t('moves', {
    when: first === last ? first : `${first} – ${last}`,
    entered: formatCount(total(stretch.entered)),
    left: formatCount(total(stretch.exited)),
  })
}

/** How many came, or went: `+20`, `−5`. */
function sayMoved(count: number): string {
  return `${count > 0 ? '+' : ''}${formatShort(count).replace('-', '−')}`
}

const HEIGHT = 150

interface DrawingProps {
  readonly stretches: readonly Stretch[]
  readonly width: number
  readonly marked: number | undefined
  readonly text: string
}

function Drawing({ stretches, width, marked, text }: DrawingProps) {
  const right = width - MARGIN.right
  const [top, bottom] = [MARGIN.top, HEIGHT - MARGIN.bottom]
  const { bars, places, ticks, axis } = layOutBars(stretches, [MARGIN.left, right], [top, bottom])
  const place = marked === undefined ? undefined : places[marked]
  return (
    <>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <Axes
          width={width}
          height={HEIGHT}
          rows={ticks.map(({ place, count }) => ({ place, text: sayMoved(count) }))}
          columns={timeAxis([stretches[0]?.from ?? 0, stretches.at(-1)?.to ?? 1], [MARGIN.left, right])}
        />
        {place !== undefined && <line className={chart.hair} x1={place} x2={place} y1={top} y2={bottom} />}
        {bars.map(({ cause, ...bar }) => (
          <rect key={`${bar.x} ${bar.y}`} className={classes.bar} data-cause={cause} {...bar} />
        ))}
        <line className={classes.axis} x1={MARGIN.left} x2={right} y1={axis} y2={axis} />
      </svg>
      {place !== undefined && <Tip x={place} y={top} width={width} text={text} />}
    </>
  )
}
