import { shorten } from '../../../../src/reports/drawing/text-width.ts'
import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import classes from './PlaceBars.module.css'

interface PlaceBar {
  readonly key: string
  readonly name: string
  readonly value: number
  readonly text: string
  readonly lines: readonly string[]
}

interface PlaceBarsProps {
  readonly label: string
  readonly places: readonly PlaceBar[]
  readonly picked: readonly string[]
  readonly onPick: (key: string) => void
}

const MOST = 20
const ROW = 30
const LABEL = { share: 0.32, most: 170 }
const TEXT = 84

/** The largest places as bars. */
export function PlaceBars({ label, places, picked, onPick }: PlaceBarsProps) {
  const shown = places.slice(0, MOST)
  const most = Math.max(Number.MIN_VALUE, ...shown.map(({ value }) => value))
  const marks = useMarks({ count: shown.length, onPick: (index) => onPick(shown[index]!.key) })
  const left = (width: number) => Math.min(LABEL.most, width * LABEL.share)
  const long = (width: number, value: number) =>
    Math.max(2, (Math.max(0, value) / most) * (width - left(width) - TEXT))
  const told = (width: number) => {
    const place = marks.told === undefined ? undefined : shown[marks.told]
    if (place === undefined) return undefined
    const x = left(width) + long(width, place.value) / 2
    return { x, y: ((marks.told ?? 0) + 0.5) * ROW, title: place.name, lines: place.lines }
  }
  return (
    <Drawing label={label} height={() => shown.length * ROW} told={told}>
      {(width) => (
        <>
          {shown.map(({ key, name, value, lines }, index) => (
            <Mark
              key={key}
              marks={marks}
              index={index}
              name={[name, ...lines].join(', ')}
              isPicked={picked.includes(key)}
            >
              <rect
                className={classes.bar}
                x={left(width)}
                y={index * ROW + 4}
                width={long(width, value)}
                height={ROW - 8}
                rx={4}
              />
            </Mark>
          ))}
          {shown.map(({ key, name, value, text }, index) => (
            <g key={key}>
              <text className={classes.name} x={left(width) - 8} y={(index + 0.5) * ROW} dy="0.35em">
                {shorten(name, left(width) - 12, 13)}
              </text>
              <text
                className={classes.value}
                x={left(width) + long(width, value) + 6}
                y={(index + 0.5) * ROW}
                dy="0.35em"
              >
                {text}
              </text>
            </g>
          ))}
        </>
      )}
    </Drawing>
  )
}
