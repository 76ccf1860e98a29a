import type { Bars } from '../chart.ts'
import { textWidth } from '../drawing/text-width.ts'
import { centre, numbersOf } from '../format/index.ts'
import type { Value } from '../measure.ts'
import type { Table } from '../report.ts'
import { drawBarsAcross } from './bars-across.ts'
import { drawBarsUp } from './bars-up.ts'
import type { ChartKind } from './chart-kind.ts'

/** Upright bars need this much, labels included, or they are laid down. */
const LEAST_BAR = 16

/** Bars across or up; those that stand in order lie down where a page is too narrow for their labels. */
export const bars: ChartKind<Bars> = {
  draw(chart, frame) {
    const drawn = {
      ...chart,
      series: chart.series.map((one) => ({ ...one, values: drawnValues(chart, one.values) })),
    }
    const upright = chart.direction === 'up' && hasRoom(chart, frame.width)
    return upright ? drawBarsUp(drawn, frame) : drawBarsAcross(drawn, frame)
  },
  numbers: numbersOfBars,
  spans: (chart) => ({
    value: chart.series.flatMap(({ values }) => drawnValues(chart, values).flatMap(numbersOf)),
  }),
}

function hasRoom({ labels, series, arrangement = 'grouped' }: Bars, width: number): boolean {
  const each = (width - 60) / Math.max(1, labels.length)
  const least = arrangement === 'grouped' ? Math.max(LEAST_BAR, series.length * 9) : LEAST_BAR
  const label = Math.max(0, ...labels.map((text) => textWidth(text)))
  return each >= least && (label <= each * 1.8 || labels.length <= 3)
}

/** Shares of the sum at each label; intervals only where bars stand side by side. */
function drawnValues({ arrangement = 'grouped', series }: Bars, values: readonly Value[]): readonly Value[] {
  if (arrangement === 'grouped') return values
  if (arrangement === 'stacked') return values.map(centre)
  return values.map((value, index) => {
    const sum = series.reduce((total, one) => total + Math.abs(centre(one.values[index] ?? null) ?? 0), 0)
    const own = centre(value)
    return own === null || sum === 0 ? null : own / sum
  })
}

function numbersOfBars({ category, labels, value, series, interval }: Bars): Table {
  return {
    kind: 'table',
    columns: [
      { name: category, is: 'text' },
      ...series.map(({ name, values }) => ({
        name: series.length === 1 ? value.title : name,
        is: value.measure,
        ...(series.length === 1 && { bar: true as const }),
        ...(interval !== undefined && values.some(isEstimate) && { interval }),
      })),
    ],
    rows: labels.map((label, index) => [label, ...series.map(({ values }) => values[index] ?? null)]),
  }
}

const isEstimate = (value: Value) => value !== null && typeof value === 'object'
