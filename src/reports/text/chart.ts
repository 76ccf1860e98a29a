import type { Chart, Curve, LinePoint, Lines } from '../chart.ts'
import { isEmpty, numbersOf } from '../charts/index.ts'
import { type Formats, NONE } from '../format/index.ts'
import { TEXT_WORDS } from '../words/text-words.ts'
import { sparkline } from './block-bar.ts'
import { textTable } from './table.ts'
import { clip, harmless, lineLength, places, type TablePrinter, type TextTerminal } from './terminal.ts'

/** Rows of a chart's numbers that a terminal shows. */
const SHOWN = 24
const LONGEST_SPARK = 40
const LEAST_SPARK = 8
const LONGEST_NAME = 24

/** A chart in a terminal: lines as heights, everything else as its numbers with bars. */
export function textChart(
  chart: Chart,
  formats: Formats,
  terminal: TextTerminal,
  print: TablePrinter,
): string {
  if (isEmpty(chart)) return `${TEXT_WORDS[formats.language].nothing}\n`
  const lines = linesOf(chart)
  if (lines !== undefined) return sparks(lines, formats, terminal, print)
  return numbersOf(chart, formats.language)
    .map((table) => {
      const head = table.title === undefined ? '' : `${terminal.colors.bold(harmless(table.title))}\n`
      return `${head}${textTable(table, formats, terminal, print, SHOWN)}`
    })
    .join('\n')
}

/** What heights show: lines, curves, and small multiples of them as if they were one chart. */
function linesOf(chart: Chart): Pick<Lines | Curve, 'x' | 'y' | 'series'> | undefined {
  if (chart.kind === 'lines' || chart.kind === 'curve') return chart
  if (chart.kind !== 'multiples') return undefined
  const all = chart.panels.map((panel) => ({ panel, lines: linesOf(panel) }))
  const [first] = all
  if (first?.lines === undefined || all.some(({ lines }) => lines === undefined)) return undefined
  const series = all.flatMap(({ panel, lines }) =>
    lines!.series.map((one) => ({
      ...one,
      name: lines!.series.length === 1 ? panel.title : `${panel.title}: ${one.name}`,
    })),
  )
  return { ...first.lines, series }
}

function sparks(
  { x, y, series }: Pick<Lines | Curve, 'x' | 'y' | 'series'>,
  formats: Formats,
  terminal: TextTerminal,
  print: TablePrinter,
): string {
  const all = series.map(({ points }) => points.map((point) => point.y))
  const write = formats.alike(y.measure, all.flat())
  const words = TEXT_WORDS[formats.language]
  const told = (point: LinePoint | undefined) =>
    point === undefined
      ? NONE
      : harmless(words.at(write(point.y), formats.figure({ measure: x.measure, value: point.x })))
  const rows = series.map(({ name, points }) => {
    const known = points.filter((point) => point.y !== null)
    return { name: clip(harmless(name), LONGEST_NAME), first: told(known[0]), last: told(known.at(-1)) }
  })
  const taken = (['name', 'first', 'last'] as const).map((key) =>
    Math.max(0, ...rows.map((row) => places(row[key]))),
  )
  const title = clip(harmless(y.title), Math.max(LONGEST_NAME, taken[0]!))
  const room = lineLength(terminal) - Math.max(taken[0]!, places(title)) - taken[1]! - taken[2]! - 6
  const width = Math.max(LEAST_SPARK, Math.min(LONGEST_SPARK, room))
  return print(
    [{ name: title }, { name: '' }, { name: words.first }, { name: words.last }],
    rows.map(({ name, first, last }, index) => [
      name,
      sparkline(all[index]!, width, all.flat()),
      first,
      last,
    ]),
  )
}
