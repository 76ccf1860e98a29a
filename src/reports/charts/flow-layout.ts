import type { Flow, FlowLink } from '../chart.ts'

/** A stage of a column, from `top` down. */
export interface Stage {
  readonly column: number
  readonly index: number
  readonly name: string
  readonly value: number
  readonly top: number
  readonly height: number
}

/** A link between where it leaves its stage and where it enters the next. */
export interface Stream {
  readonly link: FlowLink
  readonly thickness: number
  readonly leaves: number
  readonly enters: number
}

export interface FlowLayout {
  readonly stages: readonly Stage[]
  readonly streams: readonly Stream[]
}

const GAP = 14
/** Sums of larger numbers are infinite. */
const LARGEST = 1e300

/** Heights by value, the same scale in all columns; what comes in or goes out lies in the order of the stages. */
export function layOutFlow({ columns, links }: Flow, top: number, height: number): FlowLayout {
  const positive = links
    .filter(({ value }) => value > 0)
    .map((link) => ({ ...link, value: Math.min(link.value, LARGEST) }))
  const values = columns.map(({ stages }, column) =>
    stages.map((_, index) => valueAt(positive, column, index)),
  )
  const gaps = GAP * Math.max(0, ...columns.map(({ stages }) => stages.length - 1))
  const largest = Math.max(0, ...values.map(sum))
  const each = Math.max(1, height - gaps) / largest
  const unit = Number.isFinite(each) ? each : 0
  const stages = columns.flatMap(({ stages: names }, column) => {
    let next = top
    return names.map((name, index): Stage => {
      const value = values[column]![index]!
      const stage = { column, index, name, value, top: next, height: value * unit }
      next += stage.height + GAP
      return stage
    })
  })
  return { stages, streams: streamsOf(positive, stages, unit) }
}

function streamsOf(links: readonly FlowLink[], stages: readonly Stage[], unit: number): readonly Stream[] {
  const taken = new Map<string, number>()
  const take = (side: string, column: number, index: number, thickness: number) => {
    const stage = stages.find((one) => one.column === column && one.index === index)
    const key = `${side} ${column} ${index}`
    const before = taken.get(key) ?? 0
    taken.set(key, before + thickness)
    return (stage?.top ?? 0) + before
  }
  return [...links]
    .sort((a, b) => a.column - b.column || a.from - b.from || a.to - b.to)
    .map((link) => {
      const thickness = link.value * unit
      const leaves = take('out', link.column, link.from, thickness)
      return { link, thickness, leaves, enters: take('in', link.column + 1, link.to, thickness) }
    })
}

/** The larger of what comes in and what goes out. */
function valueAt(links: readonly FlowLink[], column: number, index: number): number {
  const going = links.filter((link) => link.column === column && link.from === index)
  const coming = links.filter((link) => link.column === column - 1 && link.to === index)
  return Math.max(sum(going.map(({ value }) => value)), sum(coming.map(({ value }) => value)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
