import type { SizeAt } from '../api/segments'
import { texts } from '../i18n'
import classes from './Sparkline.module.css'
import { areaPath, linear, linePath } from './scale'
import { describeSizes } from './size-summary'

const t = texts('charts')
const WIDTH = 132
const HEIGHT = 36
const EDGE = 3

interface SparklineProps {
  readonly sizes: readonly SizeAt[]
  readonly timeZone: string
}

/** A size over time in the space of a word. It begins at zero, so that heights compare. */
export function Sparkline({ sizes, timeZone }: SparklineProps) {
  if (sizes.length < 2) return <span className={classes.none}>{t('sizes.none')}</span>
  const first = sizes[0]!.at
  const x = linear([first, sizes.at(-1)!.at], [EDGE, WIDTH - EDGE])
  const y = linear([0, Math.max(1, ...sizes.map(({ size }) => size))], [HEIGHT - EDGE, EDGE])
  const points = sizes.map(({ at, size }) => ({ x: x(at), y: y(size) }))
  const end = points.at(-1)!
  return (
    <svg
      className={classes.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={describeSizes(sizes, timeZone)}
    >
      <path className={classes.area} d={areaPath(points, HEIGHT - EDGE)} />
      <path className={classes.line} d={linePath(points)} />
      <circle className={classes.end} cx={end.x} cy={end.y} r={2.5} />
    </svg>
  )
}
