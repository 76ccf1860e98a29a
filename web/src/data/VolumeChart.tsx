import { useElementSize } from '@mantine/hooks'
import { useTimeZone } from '../api/status'
import { Axes } from '../charts/Axes'
import { MARGIN, placeOf, timeAxis } from '../charts/axis'
import chart from '../charts/Chart.module.css'
import { Tip } from '../charts/Tip'
import { useMarker } from '../charts/use-marker'
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
  const { marked, text, slider } = useMarker({
    label: t('volume.label', { title }),
    count: days.length,
    placeAt: (x, width) => placeOf(x, width, days.length),
    say: (place) => sayDay(days[place], timeZone),
  })
  return (
    <div ref={ref} className={`${chart.chart} ${classes.chart}`} {...slider}>
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
  const place = marked === undefined ? undefined : bars[marked]
  return (
    <>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <Axes
          width={width}
          height={HEIGHT}
          rows={ticks.map(({ place, count }) => ({ place, text: formatShort(count) }))}
          columns={timeAxis([days[0]?.at ?? 0, days.at(-1)?.at ?? 1], [MARGIN.left, right])}
        />
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
      {place && <Tip x={place.x + thickness / 2} y={MARGIN.top + 12} width={width} text={text} />}
    </>
  )
}
