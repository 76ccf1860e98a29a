import { nounAfter, say, translate } from '../../../language/index.ts'
import type {
  Block,
  Estimates,
  Formats,
  LineSeries,
  Lines,
  Measure,
  Section,
  Table,
} from '../../../reports/index.ts'
import { inSmallLetters } from '../../capitals.ts'
import type { ComparedColumn, CoxFound, CurveFound, LifetimeAnalysis, Split } from '../lifetimes.ts'
import type { PredictionResult } from '../result.ts'
import { titleIn, type View } from './view.ts'

/** When it comes to pass. */
export function howLongSection(view: View): Section {
  const { lifetimes } = view.result
  const title = say`When customers ${view.wording.will}`
  if (lifetimes.kind === 'missing') {
    return { title, blocks: [{ kind: 'callout', tone: 'missing', text: translate(lifetimes.reason) }] }
  }
  const found = lifetimes.value
  return {
    title,
    lead: say`The share that is still there by how long they have been customers. Who is still there counts as long as they have been seen (Kaplan and Meier).`,
    blocks: [curve(view, found)],
  }
}

/** For whom it comes sooner, and what hastens it. */
export function forWhomSection(view: View): readonly Section[] {
  const { lifetimes } = view.result
  if (lifetimes.kind === 'missing') return []
  const found = lifetimes.value
  const clear = found.splits.filter(({ p, asked }) => asked || p < 0.05)
  return [
    {
      title: say`For whom sooner, for whom later`,
      detail: true,
      blocks: [
        ...clear.map((split) => splitChart(view, split, found)),
        splitTable(view, found),
        ...cox(found.cox, view),
      ],
    },
  ]
}

const UNITS: Readonly<Record<string, (count: number) => string>> = {
  days: (count) => nounAfter(count, 'day'),
  weeks: (count) => nounAfter(count, 'week'),
  months: (count) => nounAfter(count, 'month'),
  years: (count) => nounAfter(count, 'year'),
}

const unitAfter = (unit: string, time: number) => UNITS[unit]?.(Math.round(time)) ?? unit

/** Times as they are written: with their unit, where the data say it, as it follows this one. */
export const timeMeasure = (unit: string, time = 2): Measure =>
  unit === '' ? { decimals: 0 } : { unit: unitAfter(unit, time), decimals: 0 }

const axes = ({ unit, clock }: Pick<LifetimeAnalysis, 'unit' | 'clock'>) => ({
  x: { title: unit === '' ? clock : say`Time (${unitAfter(unit, 2)})`, measure: timeMeasure(unit), from: 0 },
  y: { title: say`Still there`, measure: 'share' as const, from: 0, to: 1 },
})

/** `90 days`, or `a tenure of 72`. */
export function afterWords(time: number, unit: string, clock: string, formats: Formats): string {
  return unit === ''
    ? say`a ${clock} of ${formats.number(time)}`
    : formats.number(time, { unit: unitAfter(unit, time), decimals: 0 })
}

const seriesOf = ({ name, points }: CurveFound): LineSeries => ({
  name: translate(name),
  points: [...points],
  form: 'steps',
})

function curve({ formats }: View, found: LifetimeAnalysis): Lines {
  const { all, unit, clock } = found
  const last = all.left.at(-1)
  return {
    kind: 'lines',
    title: say`How many are still there`,
    description:
      last === undefined
        ? say`The share that is still there over time.`
        : say`After ${afterWords(last.time, unit, clock, formats)}, ${formats.share(last.share)} are still there.`,
    ...axes(found),
    series: [seriesOf(all)],
    band: say`95% interval`,
  }
}

function splitChart({ result }: View, { title, levels }: Split, found: LifetimeAnalysis): Lines {
  const shown = levels.toSorted((a, b) => b.rows - a.rows).slice(0, 5)
  const ended = levels.toSorted((a, b) => (b.left.at(-1)?.share ?? 0) - (a.left.at(-1)?.share ?? 0))
  return {
    kind: 'lines',
    title: say`Still there, by ${inSmallLetters(titleIn(result, title))}`,
    description: say`Longest with ${levelName(ended[0]!)}, shortest with ${levelName(ended.at(-1)!)}.`,
    ...axes(found),
    series: shown.map((level) => ({
      name: levelName(level),
      points: level.points.map(({ x, y }) => ({ x, y })),
      form: 'steps',
    })),
  }
}

/** Words of ours are translated; values and names of the data stay. */
const levelName = ({ name, isWord }: CurveFound) => (isWord ? translate(name) : name)

function splitTable({ result, formats }: View, { splits, unit }: LifetimeAnalysis): Table {
  return {
    kind: 'table',
    title: say`By what it differs`,
    columns: [
      { name: say`Trait or segment`, is: 'text' },
      { name: say`Value`, is: 'text' },
      { name: say`Customers`, is: 'count' },
      { name: say`It befell`, is: 'count' },
      { name: say`Until half`, is: timeMeasure(unit) },
      { name: 'p', is: 'text' },
    ],
    rows: splits.flatMap(({ title, levels, p }) =>
      levels.map((level, index) => [
        index === 0 ? titleIn(result, title) : '',
        levelName(level),
        level.rows,
        level.events,
        level.median,
        index === 0 ? pText(p, formats) : '',
      ]),
    ),
    note: say`p: how likely so large differences are by chance alone (log-rank test, allowing for all traits and segments that were looked at; who is in a segment is of now).`,
  }
}

const pText = (p: number, formats: Formats) =>
  p < 0.001 ? `< ${formats.number(0.001, { decimals: 3 })}` : formats.number(p, { decimals: 3 })

const MOST_RATIOS = 15

function cox(found: CoxFound, view: View): Block[] {
  const { result, formats } = view
  if (found.kind === 'missing') {
    return [
      {
        kind: 'callout',
        tone: 'missing',
        title: say`What hastens it`,
        text: asSentence(translate(found.reason)),
      },
    ]
  }
  const shown = found.ratios.slice(0, MOST_RATIOS)
  const [first] = shown
  const leftOut = found.leftOut.map((title) => comparedTitle(result, { title, numeric: true }))
  const sooner = say`Above 1 it comes sooner, below 1 later (Cox regression of ${formats.counted(found.rows, 'customer')}).`
  const chart: Estimates = {
    kind: 'estimates',
    title: say`What hastens it, everything else alike`,
    description: say`${comparedTitle(result, first!)}: ${formats.number(first!.ratio)} times as often at any time.`,
    category: say`Trait`,
    value: { title: say`Hazard ratio`, measure: { decimals: 2 }, log: true },
    rows: shown.map(({ ratio, low, high, ...column }) => ({
      name: comparedTitle(result, column),
      value: { value: ratio, low, high },
    })),
    interval: say`95% interval`,
    neutral: { at: 1, name: say`no difference` },
    note:
      leftOut.length === 0
        ? sooner
        : `${sooner} ${say`Left out, as they grow with the time itself: ${leftOut.join(', ')}.`}`,
  }
  return [chart]
}

const asSentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)

/** `Contract is One year (against Month-to-month)`. */
function comparedTitle(result: PredictionResult, { title: kept, against, numeric }: ComparedColumn): string {
  const title = titleIn(result, kept)
  if (against !== undefined) return say`${title} (against ${against})`
  return numeric ? say`${title} (one standard deviation more)` : title
}
