import { shorten } from '../../../../src/reports/drawing/text-width.ts'
import { linePath } from '../../charts/scale'
import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import classes from './ClusterMap.module.css'
import { layOutMap, mapHeight } from './map-layout'
import type { MapPoint } from './result'
import { shapeOf, toneOf } from './Sign'

const AXIS_SIZE = 12
/** Where two axes meet, neither says anything. */
const CORNER = 30

interface ClusterMapProps {
  readonly label: string
  readonly points: readonly MapPoint[]
  readonly axes: readonly [string, string]
  /** Of a cluster by its place; who is in none cannot be picked. */
  readonly words: (cluster: number) => { readonly title: string; readonly lines: readonly string[] }
  readonly picked: readonly number[]
  readonly onPick: (cluster: number) => void
}

/** Customers on a plane, near to each other where they are alike, with the clusters that they are in. */
export function ClusterMap({ label, points, axes, words, picked, onPick }: ClusterMapProps) {
  const clusters = [...new Set(points.map(({ cluster }) => cluster))]
    .filter((one) => one >= 0)
    .sort((a, b) => a - b)
  const marks = useMarks({ count: clusters.length, onPick: (index) => onPick(clusters[index]!) })
  const told = (width: number) => {
    const cluster = marks.told === undefined ? undefined : clusters[marks.told]
    const group = layOutMap(points, width).find((one) => one.cluster === cluster)
    return group && { ...group.middle, ...words(group.cluster) }
  }
  return (
    <Drawing label={label} height={mapHeight} told={told}>
      {(width) => {
        const groups = layOutMap(points, width)
        const rest = groups.find(({ cluster }) => cluster < 0)
        return (
          <>
            <text className={classes.axis} x={width / 2} y={mapHeight(width) - 8}>
              <AxisLabel text={axes[0]} room={width - 2 * CORNER} />
            </text>
            <text className={classes.axis} transform={`translate(12 ${mapHeight(width) / 2}) rotate(-90)`}>
              <AxisLabel text={axes[1]} room={mapHeight(width) - 2 * CORNER} />
            </text>
            {rest && <Points cluster={-1} points={rest.points} />}
            {clusters.map((cluster, index) => {
              const group = groups.find((one) => one.cluster === cluster)!
              const { title, lines } = words(cluster)
              return (
                <Mark
                  key={cluster}
                  marks={marks}
                  index={index}
                  name={[title, ...lines].join(', ')}
                  isPicked={picked.includes(cluster)}
                >
                  <path className={classes.hull} d={`${linePath(group.hull)}Z`} fill={toneOf(cluster)} />
                  <Points cluster={cluster} points={group.points} />
                </Mark>
              )
            })}
          </>
        )
      }}
    </Drawing>
  )
}

/** As much of what an axis says as there is room for, and all of it for whoever points at it. */
function AxisLabel({ text, room }: { readonly text: string; readonly room: number }) {
  const shown = shorten(text, room, AXIS_SIZE)
  return (
    <>
      {shown !== text && <title>{text}</title>}
      {shown}
    </>
  )
}

interface PointsProps {
  readonly cluster: number
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

function Points({ cluster, points }: PointsProps) {
  return points.map(({ x, y }, index) => (
    <path
      // biome-ignore lint/suspicious/noArrayIndexKey: customers of the sample have no names
      key={index}
      className={classes.point}
      d={shapeOf(cluster)}
      fill={toneOf(cluster)}
      transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}
    />
  ))
}
