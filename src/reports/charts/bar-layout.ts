import type { Bars } from '../chart.ts'
import { type Frame, type LegendEntry, REST, tone } from '../drawing/frame.ts'
import { hover } from '../drawing/hover.ts'
import { centre, intervalName, numbersOf } from '../format/index.ts'
import type { Markup } from '../markup/index.ts'
import type { Value } from '../measure.ts'

/** One bar: between two values, in a lane of those of its label. */
export interface Bar {
  readonly label: number
  readonly series: number
  readonly lane: number
  readonly from: number
  readonly to: number
  readonly value: Value
}

/** Side by side, or each on the one before; what is negative stacks the other way. */
export function barsOf({ series, labels, arrangement = 'grouped' }: Bars): readonly Bar[] {
  return labels.flatMap((_, label) => {
    const ends = { up: 0, down: 0 }
    return series.flatMap(({ values }, index): readonly Bar[] => {
      const value = values[label] ?? null
      const size = centre(value)
      if (size === null) return []
      if (arrangement === 'grouped') return [{ label, series: index, lane: index, from: 0, to: size, value }]
      const side = size < 0 ? 'down' : 'up'
      const from = ends[side]
      ends[side] += size
      return [{ label, series: index, lane: 0, from, to: from + size, value }]
    })
  })
}

export function lanesOf({ series, arrangement = 'grouped' }: Bars): number {
  return arrangement === 'grouped' ? Math.max(1, series.length) : 1
}

/** All that the axis of values must show. */
export function extentOf(chart: Bars): readonly number[] {
  const mark = chart.mark === undefined ? [] : [chart.mark.at]
  return [
    ...barsOf(chart).flatMap(({ from, to, value }) => [from, to, ...numbersOf(value).slice(1)]),
    ...mark,
  ]
}

/** The axis of shares of a sum is one of shares, whatever was summed. */
export function axisOf({ value, arrangement }: Bars): Bars['value'] {
  return arrangement === 'shares' ? { ...value, measure: 'share', from: 0, to: 1 } : value
}

export function toneOf({ highlight, series }: Bars, bar: Bar): string {
  const fades = highlight !== undefined && series.length === 1 && !highlight.includes(bar.label)
  return fades ? REST : tone(bar.series)
}

/** What a bar says under the pointer. */
export function barHover(chart: Bars, { label, series, value }: Bar, { formats }: Frame): Markup {
  const { name } = chart.series[series]!
  const names = [chart.labels[label]!, ...(chart.series.length > 1 ? [name] : [])]
  return hover(names, formats.figure({ measure: axisOf(chart).measure, value }))
}

export function barLegend({ series, interval }: Bars, { formats }: Frame): readonly LegendEntry[] {
  const entries = series.map(({ name }, index): LegendEntry => ({ name, tone: tone(index), form: 'box' }))
  const whisker =
    interval === undefined
      ? []
      : [{ name: intervalName(interval, formats.language), tone: 'ink', form: 'line' as const }]
  return [...(entries.length > 1 ? entries : []), ...whisker]
}
