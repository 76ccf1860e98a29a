import { formatCount } from '../../format/number'
import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import { keyOf, type Movement, type MovementsResult } from './result'
import classes from './Sankey.module.css'
import { layOutSankey, type SankeyLayout, sankeyHeight } from './sankey-layout'

interface SankeyProps {
  readonly label: string
  readonly result: MovementsResult
  readonly movements: readonly Movement[]
  readonly words: (movement: Movement) => { readonly title: string; readonly lines: readonly string[] }
  /** What the two sides and who was not there yet are called. */
  readonly names: { readonly before: string; readonly now: string; readonly newcomers: string }
  readonly picked: readonly string[]
  readonly onPick: (movement: Movement) => void
}

const TONES = 8

/** Who went from which part to which, as bands. */
export function Sankey({ label, result, movements, words, names, picked, onPick }: SankeyProps) {
  const marks = useMarks({ count: movements.length, onPick: (index) => onPick(movements[index]!) })
  const layout = (width: number) =>
    layOutSankey(result, { newcomers: names.newcomers, write: formatCount }, width)
  const told = (width: number) => {
    const movement = marks.told === undefined ? undefined : movements[marks.told]
    if (movement === undefined) return undefined
    return { ...placeOf(layout(width), movement), ...words(movement) }
  }
  return (
    <Drawing label={label} height={() => sankeyHeight(result.parts.length)} told={told}>
      {(width) => {
        const drawn = layout(width)
        return (
          <>
            <text className={classes.side} data-end="true" x={drawn.sides.before + 14} y={14}>
              {names.before}
            </text>
            <text className={classes.side} x={drawn.sides.now} y={14}>
              {names.now}
            </text>
            <Labels {...drawn} />
            {movements.map((movement, index) => {
              const { title, lines } = words(movement)
              return (
                <Mark
                  key={keyOf(movement)}
                  marks={marks}
                  index={index}
                  name={[title, ...lines].join(', ')}
                  isPicked={picked.includes(keyOf(movement))}
                >
                  {movement.kind === 'flow' ? (
                    <Band drawn={drawn} movement={movement} />
                  ) : (
                    <Stage drawn={drawn} movement={movement} />
                  )}
                </Mark>
              )
            })}
          </>
        )
      }}
    </Drawing>
  )
}

function placeOf(drawn: SankeyLayout, movement: Movement) {
  if (movement.kind === 'flow') return bandOf(drawn, movement)?.middle ?? { x: 0, y: 0 }
  const stage = stageOf(drawn, movement)
  return { x: (stage?.x ?? 0) + 7, y: (stage?.y ?? 0) + (stage?.height ?? 0) / 2 }
}

const bandOf = ({ bands }: SankeyLayout, { from, to }: Extract<Movement, { kind: 'flow' }>) =>
  bands.find((band) => band.from === from && band.to === to)

function stageOf({ stages }: SankeyLayout, movement: Exclude<Movement, { kind: 'flow' }>) {
  const part = movement.kind === 'before' ? movement.from : movement.to
  return stages.find((stage) => stage.side === movement.kind && stage.part === part)
}

const toneOf = (part: number | undefined) => `var(--tone-${part === undefined ? 'rest' : part % TONES})`

interface PartProps<Kind extends Movement> {
  readonly drawn: SankeyLayout
  readonly movement: Kind
}

function Band({ drawn, movement }: PartProps<Extract<Movement, { kind: 'flow' }>>) {
  const band = bandOf(drawn, movement)
  return <path className={classes.band} d={band?.path ?? ''} fill={toneOf(movement.from)} />
}

function Stage({ drawn, movement }: PartProps<Exclude<Movement, { kind: 'flow' }>>) {
  const stage = stageOf(drawn, movement)
  if (stage === undefined) return null
  const { part, x, y, width, height } = stage
  return <rect x={x} y={y} width={width} height={height} rx={3} fill={toneOf(part)} />
}

/** The parts by name, beside the marks, which say it themselves. */
function Labels({ stages }: SankeyLayout) {
  return stages.map(({ side, part, x, y, width, height, label }) => (
    <text
      key={`${side} ${part}`}
      className={classes.label}
      data-end={side === 'before'}
      x={side === 'before' ? x - 8 : x + width + 8}
      y={y + height / 2}
      dy="0.35em"
    >
      {label}
    </text>
  ))
}
