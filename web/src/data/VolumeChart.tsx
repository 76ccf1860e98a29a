import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useTimeZone } from '../api/status'
import line from '../charts/LineChart.module.css'
import { MARGIN, moveMarker, timeAxis } from '../charts/line-chart'
import { linear } from '../charts/scale'
import { formatDay } from '../format/date'
import { formatCount, formatShort } from '../format/number'
import { texts } from '../i18n'
import classes from './VolumeChart.module.css'
import { type Day, layOutVolume } from './volume-bars'

const t = texts('data')
const HEIGHT = 180

interface VolumeChartProps {
  readonly title: string
  readonly days: readonly Day[]
}

/** A bar a day. Pointer and arrow keys move a marker that says the day and how many. */
export function VolumeChart({ title, days }: VolumeChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const timeZone = useTimeZone()
  const [marked, setMarked] = useState<number>()
  const last = days.length - 1
  const index = marked ?? last
  const text = sayDay(days[index], timeZone)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveMarker(event.key, index, days.length)
    if (next === undefined) return
    event.preventDefault()
    setMarked(next)
  }
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect()
    const share = (clientX - box.left - MARGIN.left) / (box.width - MARGIN.left - MARGIN.right)
    setMarked(Math.max(0, Math.min(last, Math.floor(share * days.length))))
  }
  return (
    <div
      ref={ref}
      className={classes.chart}
      role="slider"
      tabIndex={0}
      aria-label={t('volume.label', { title })}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={index}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setMarked(undefined)}
      onFocus={() => setMarked((old) => old ?? last)}
      onBlur={() => setMarked(undefined)}
    >
      {width > 0 && <Bars days={days} width={width} marked={marked} text={text} />}
    </div>
  )
}

function sayDay(day: Day | undefined, timeZone: string): string {
  if (day === undefined) return ''
  return t('volume.day', { day: formatDay(day.at, timeZone), count: formatCount(day.records) })
}

interface BarsProps {
  readonly days: readonly Day[]
  readonly width: number
  readonly marked: number | undefined
  readonly text: string
}

function Bars({ days, width, marked, text }: BarsProps) {
  const right = width - MARGIN.right
  const base = HEIGHT - MARGIN.bottom
  const { bars, width: thickness, ticks } = layOutVolume(days, [MARGIN.left, right], [MARGIN.top, base])
  const [from, to] = [days[0]?.at ?? 0, days.at(-1)?.at ?? 1]
  const x = linear([from, to], [MARGIN.left, right])
  const place = marked === undefined ? undefined : bars[marked]
  return (
    <>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {ticks.map(({ place: y, count }) => (
          <g key={count}>
            <line className={line.grid} x1={MARGIN.left} x2={right} y1={y} y2={y} />
            <text className={line.tick} x={MARGIN.left - 8} y={y} dy="0.32em" textAnchor="end">
              {formatShort(count)}
            </text>
          </g>
        ))}
        {timeAxis(from, to, right - MARGIN.left).map(({ at, text: tick }) => (
          <text key={at} className={line.tick} x={x(at)} y={HEIGHT - 6} textAnchor="middle">
            {tick}
          </text>
        ))}
        {bars.map((bar, index) => (
          <rect
            key={bar.x}
            className={classes.bar}
            data-marked={index === marked}
            width={thickness}
            {...bar}
          />
        ))}
      </svg>
      {place && (
        <output
          className={line.tip}
          aria-hidden="true"
          style={{ left: place.x + thickness / 2, top: MARGIN.top + 12 }}
          data-side={place.x > width / 2 ? 'left' : 'right'}
        >
          {text}
        </output>
      )}
    </>
  )
}
