import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import classes from './FunnelChart.module.css'
import { type FunnelBar, funnelHeight, layOutFunnel } from './funnel-layout'
import { type FunnelMark, keyOf, marksOf } from './result'

interface FunnelChartProps {
  readonly label: string
  readonly steps: readonly { readonly title: string; readonly reached: number; readonly note: string }[]
  readonly words: (mark: FunnelMark) => { readonly title: string; readonly lines: readonly string[] }
  readonly picked: string
  readonly onPick: (mark: FunnelMark) => void
}

/** How far people come: a bar for each step, and who was lost before it. */
export function FunnelChart({ label, steps, words, picked, onPick }: FunnelChartProps) {
  const all = marksOf(steps)
  const marks = useMarks({ count: all.length, onPick: (index) => onPick(all[index]!) })
  const bars = (width: number) =>
    layOutFunnel(
      steps.map(({ reached }) => reached),
      width,
    )
  const told = (width: number) => {
    const mark = marks.told === undefined ? undefined : all[marks.told]
    if (mark === undefined) return undefined
    const { left, right, y, height } = extentOf(bars(width)[mark.step]!, mark)
    return { x: (left + right) / 2, y: y + height / 2, ...words(mark) }
  }
  return (
    <Drawing label={label} height={() => funnelHeight(steps.length)} told={told}>
      {(width) => {
        const drawn = bars(width)
        return (
          <>
            {steps.map(({ title, note }, step) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one event may be several steps; a step is its place
              <g key={step}>
                <text className={classes.step} x={0} y={drawn[step]!.y - 9}>
                  {`${step + 1}. ${title}`}
                </text>
                <text className={classes.note} x={width} y={drawn[step]!.y - 9}>
                  {note}
                </text>
              </g>
            ))}
            {all.map((mark, index) => {
              const { left, right, y, height } = extentOf(drawn[mark.step]!, mark)
              const { title, lines } = words(mark)
              return (
                <Mark
                  key={keyOf(mark)}
                  marks={marks}
                  index={index}
                  name={[title, ...lines].join(', ')}
                  isPicked={picked === keyOf(mark)}
                >
                  <rect
                    className={mark.kind === 'reached' ? classes.reached : classes.lost}
                    x={left + 1}
                    y={y}
                    width={Math.max(2, right - left - 2)}
                    height={height}
                    rx={5}
                  />
                </Mark>
              )
            })}
          </>
        )
      }}
    </Drawing>
  )
}

function extentOf(bar: FunnelBar, { kind }: FunnelMark) {
  const { y, height, reached, before } = bar
  return kind === 'reached'
    ? { left: 0, right: reached, y, height }
    : { left: reached, right: before, y, height }
}
