import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Movement } from '../api/segments'
import { formatDay } from '../format/date'
import { formatCount, formatShort } from '../format/number'
import { texts } from '../i18n'
import line from './LineChart.module.css'
import { MARGIN, moveMarker, timeAxis } from './line-chart'
import classes from './MovementChart.module.css'
import { layOutBars, type Stretch, stretchesOf, total } from './movement-bars'
import { linear, nearestIndex } from './scale'

const t = texts('charts')
const BAR_WIDTH = 12

interface MovementChartProps {
  readonly label: string
  readonly movements: readonly Movement[]
  readonly from: number
  readonly to: number
  readonly timeZone: string
}

/** Entries above an axis and exits below it, coloured by cause; under a line chart it has the same time axis. */
export function MovementChart({ label, movements, from, to, timeZone }: MovementChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [marked, setMarked] = useState<number>()
  const count = Math.max(7, Math.floor((width - MARGIN.left - MARGIN.right) / BAR_WIDTH))
  const stretches = stretchesOf(movements, from, to, count)
  const index = Math.min(marked ?? count - 1, count - 1)
  const text = sayStretch(stretches[index], timeZone)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveMarker(event.key, index, count)
    if (next === undefined) return
    event.preventDefault()
    setMarked(next)
  }
  const onPointerMove = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const { places } = layOutBars(stretches, [MARGIN.left, width - MARGIN.right], [0, 1])
    setMarked(
      nearestIndex(
        places.map((x) => ({ x, y: 0 })),
        event.clientX - left,
      ),
    )
  }
  return (
    <div
      ref={ref}
      className={classes.chart}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={count - 1}
      aria-valuenow={index}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setMarked(undefined)}
      onFocus={() => setMarked((old) => old ?? count - 1)}
      onBlur={() => setMarked(undefined)}
    >
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
  const [from, to] = [stretches[0]?.from ?? 0, stretches.at(-1)?.to ?? 1]
  const x = linear([from, to], [MARGIN.left, right])
  const place = marked === undefined ? undefined : places[marked]
  return (
    <>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {ticks.map(({ place, count }) => (
          <g key={count}>
            <line className={line.grid} x1={MARGIN.left} x2={right} y1={place} y2={place} />
            <text className={line.tick} x={MARGIN.left - 8} y={place} dy="0.32em" textAnchor="end">
              {count > 0 ? '+' : ''}
              {formatShort(count).replace('-', '−')}
            </text>
          </g>
        ))}
        {timeAxis(from, to, right - MARGIN.left).map(({ at, text: tick }) => (
          <text key={at} className={line.tick} x={x(at)} y={HEIGHT - 6} textAnchor="middle">
            {tick}
          </text>
        ))}
        {place !== undefined && <line className={line.hair} x1={place} x2={place} y1={top} y2={bottom} />}
        {bars.map(({ cause, ...bar }) => (
          <rect key={`${bar.x} ${bar.y}`} className={classes.bar} data-cause={cause} {...bar} />
        ))}
        <line className={classes.axis} x1={MARGIN.left} x2={right} y1={axis} y2={axis} />
      </svg>
      {place !== undefined && (
        <output
          className={line.tip}
          aria-hidden="true"
          style={{ left: place, top }}
          data-side={place > width / 2 ? 'left' : 'right'}
        >
          {text}
        </output>
      )}
    </>
  )
}
