import type { Curve, Lines } from '../chart.ts'
import { type Frame, REST } from '../drawing/frame.ts'
import { linePath } from '../drawing/path.ts'
import type { Plot } from '../drawing/plot.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { ChartKind } from './chart-kind.ts'
import { drawLines, lines, numbersOfLines } from './lines.ts'

const WIDTHS = { wide: 400, narrow: 380, small: 380 }
/** What the ticks take of the width, so that the area comes out about square. */
const BESIDE = 54

/** A curve in a square, with the line that it is compared with. */
export const curve: ChartKind<Curve> = {
  draw(chart, frame) {
    const width = Math.min(frame.width, WIDTHS[frame.size])
    const square: Frame = { ...frame, width }
    const height = width - BESIDE
    if (chart.against.level !== undefined) {
      return drawLines(asLines(chart), square, height, { namedAbove: true })
    }
    const drawing = drawLines(asLines(chart), square, height, { namedAbove: true, beneath: diagonal })
    const against = { name: chart.against.name, tone: REST, form: 'dashed' as const }
    return { ...drawing, legend: [...drawing.legend, against] }
  },
  numbers: (chart) => numbersOfLines(asLines(chart)),
  spans: (chart) => lines.spans!(asLines(chart)),
}

function asLines({ against: { name, level }, ...curve }: Curve): Lines {
  return { ...curve, kind: 'lines', ...(level !== undefined && { level: { at: level, name } }) }
}

function diagonal({ x, y }: Plot): Markup {
  const ends = [Math.max(x.from, y.from), Math.min(x.to, y.to)]
  return markup`<path class="mark" d="${linePath(ends.map((at) => ({ x: x.place(at), y: y.place(at) })))}"/>`
}
