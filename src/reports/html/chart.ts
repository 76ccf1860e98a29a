import type { Chart, Multiples, Panel } from '../chart.ts'
import { drawPanel, isEmpty, numbersOf, withSharedAxes } from '../charts/index.ts'
import type { Drawing, Frame, LegendEntry } from '../drawing/frame.ts'
import type { Formats } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import { PAGE_WORDS } from '../words/page-words.ts'
import { tableOf } from './table.ts'

/** The widths that charts are drawn for, in pixels: beside the contents, on a telephone, one of several. */
const WIDTHS = { wide: 826, narrow: 320, small: 250 }

/** A chart in all its widths, with what it shows in a sentence and its numbers on demand. */
export function chartOf(chart: Chart, formats: Formats, id: string): Markup {
  const words = PAGE_WORDS[formats.language]
  return markup`<figure class="block chart" aria-labelledby="${id}"><figcaption><h3 id="${id}" dir="auto">${chart.title}</h3><p>${chart.description}</p></figcaption>${
    isEmpty(chart)
      ? markup`<p class="nothing">${words.nothing}</p>`
      : chart.kind === 'multiples'
        ? panelsOf(chart, formats)
        : bothWidths(chart, formats)
  }${chart.note && markup`<p class="note">${chart.note}</p>`}<details><summary>${words.numbers}<span class="unseen">${words.ofChart(chart.title)}</span></summary>${numbersOf(
    chart,
    formats.language,
  ).map(
    (table) =>
      markup`${table.title && markup`<h4>${table.title}</h4>`}${tableOf(table, formats, `${words.numbers}${words.ofChart(table.title ?? chart.title)}`)}`,
  )}</details></figure>`
}

function bothWidths(panel: Panel, formats: Formats): Markup {
  return markup`${(['wide', 'narrow'] as const).map((size) => {
    const drawing = drawPanel(panel, { width: WIDTHS[size], size, formats })
    return markup`<div class="${size}">${legendOf(drawing.legend)}${svgOf(drawing, panel)}</div>`
  })}`
}

function panelsOf({ panels }: Multiples, formats: Formats): Markup {
  const frame: Frame = { width: WIDTHS.small, size: 'small', formats }
  const drawn = withSharedAxes(panels).map((panel) => ({ panel, drawing: drawPanel(panel, frame) }))
  return markup`${legendOf(drawn[0]?.drawing.legend ?? [])}<div class="panels">${drawn.map(
    ({ panel, drawing }) =>
      markup`<div><h4 dir="auto">${panel.title}</h4><p>${panel.description}</p>${svgOf(drawing, panel)}</div>`,
  )}</div>`
}

function svgOf({ width, height, body }: Drawing, { title, description }: Panel): Markup {
  return markup`<svg class="drawing" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}. ${description}">${body}</svg>`
}

const SWATCHES: Readonly<Record<LegendEntry['form'], Markup>> = {
  box: markup`<rect class="bar" width="14" height="10" y="1" rx="2"/>`,
  line: markup`<path class="line" d="M1 6h14"/>`,
  dashed: markup`<path class="line dashed" d="M1 6h18"/>`,
  dot: markup`<circle class="bar" cx="7" cy="6" r="4.5"/>`,
  band: markup`<rect class="band" width="16" height="10" y="1"/>`,
}

function legendOf(entries: readonly LegendEntry[]): Markup | null {
  if (entries.length === 0) return null
  return markup`<ul class="legend">${entries.map(
    ({ name, tone, form }) =>
      markup`<li><svg class="${tone}" width="18" height="12" aria-hidden="true">${SWATCHES[form]}</svg><span dir="auto">${name}</span></li>`,
  )}</ul>`
}
