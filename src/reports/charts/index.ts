import type { Language } from '../../language/languages.ts'
import type { Chart, Panel } from '../chart.ts'
import type { Drawing, Frame } from '../drawing/frame.ts'
import type { Table } from '../report.ts'
import { bars } from './bars.ts'
import type { ChartKind } from './chart-kind.ts'
import { curve } from './curve.ts'
import { estimates } from './estimates.ts'
import { flow } from './flow.ts'
import { heatMap } from './heat-map.ts'
import { histogram } from './histogram.ts'
import { intersections } from './intersections.ts'
import { lines } from './lines.ts'
import { scatter } from './scatter.ts'

const KINDS: { readonly [K in Panel['kind']]: ChartKind<Extract<Panel, { readonly kind: K }>> } = {
  bars,
  lines,
  'heat-map': heatMap,
  scatter,
  histogram,
  curve,
  flow,
  intersections,
  estimates,
}

/** Draws a chart for a page. */
export function drawPanel(panel: Panel, frame: Frame): Drawing {
  return kindOf(panel).draw(panel, frame)
}

/** The numbers of a chart; those of several small ones one after the other. */
export function numbersOf(chart: Chart, language: Language = 'en'): readonly Table[] {
  if (chart.kind !== 'multiples') return [kindOf(chart).numbers(chart, language)]
  return chart.panels.map((panel) => ({ ...kindOf(panel).numbers(panel, language), title: panel.title }))
}

/** Whether a chart has no value at all, so that there is nothing to draw. */
export function isEmpty(chart: Chart): boolean {
  return numbersOf(chart).every(({ columns, rows }) =>
    rows.every((row) => row.every((cell, index) => cell === null || columns[index]?.is === 'text')),
  )
}

/** Small charts with the axes of all, so that equal heights mean equal values. */
export function withSharedAxes(panels: readonly Panel[]): readonly Panel[] {
  const all = new Map<string, number[]>()
  for (const panel of panels) {
    for (const [axis, values] of Object.entries(kindOf(panel).spans?.(panel) ?? {})) {
      all.set(axis, [...(all.get(axis) ?? []), ...values])
    }
  }
  return panels.map((panel) => [...all].reduce(withExtent, panel))
}

function withExtent(panel: Panel, [name, values]: readonly [string, readonly number[]]): Panel {
  const axis = (panel as unknown as Record<string, object | undefined>)[name]
  const finite = values.filter(Number.isFinite)
  if (axis === undefined || finite.length === 0) return panel
  const zero = panel.kind === 'bars' || (panel.kind === 'histogram' && name === 'y') ? [0] : []
  const ends = [...finite, ...zero]
  const [from, to] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))]
  return from < to ? ({ ...panel, [name]: { from, to, ...axis } } as Panel) : panel
}

/** One kind's chart always meets its own kind; the compiler cannot follow that through the record. */
function kindOf(panel: Panel): ChartKind<Panel> {
  return KINDS[panel.kind] as unknown as ChartKind<Panel>
}
