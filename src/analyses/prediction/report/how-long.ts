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
import type { CoxFound, CurveFound, LifetimeAnalysis, Split } from '../lifetimes.ts'
import type { View } from './view.ts'

/** When it comes to pass, for whom sooner, and what hastens it. */
export function howLongSection(view: View): Section {
  const { lifetimes } = view.result
  const title = `When customers ${view.wording.will}`
  if (lifetimes.kind === 'missing') {
    return { title, blocks: [{ kind: 'callout', tone: 'missing', text: lifetimes.reason }] }
  }
  const found = lifetimes.value
  return {
    title,
    lead: 'The share that is still there by how long they have been customers. Who is still there counts as long as they have been seen (Kaplan and Meier).',
    blocks: [
      curve(view, found),
      ...found.splits.filter(({ p, asked }) => asked || p < 0.05).map((split) => splitChart(split, found)),
      splitTable(found),
      ...cox(found.cox, view),
    ],
  }
}

/** Times as they are written: with their unit, where the data say it. */
export const timeMeasure = (unit: string): Measure => (unit === '' ? { decimals: 0 } : { unit, decimals: 0 })

const axes = ({ unit, clock }: Pick<LifetimeAnalysis, 'unit' | 'clock'>) => ({
  x: { title: unit === '' ? clock : `Time (${unit})`, measure: timeMeasure(unit), from: 0 },
  y: { title: 'Still there', measure: 'share' as const, from: 0, to: 1 },
})

/** `90 days`, or `a tenure of 72`. */
export function afterWords(time: number, unit: string, clock: string, formats: Formats): string {
  return unit === '' ? `a ${clock} of ${formats.number(time)}` : formats.number(time, { unit, decimals: 0 })
}

const seriesOf = ({ name, points }: CurveFound): LineSeries => ({ name, points: [...points], form: 'steps' })

function curve({ formats }: View, found: LifetimeAnalysis): Lines {
  const { all, unit, clock } = found
  const last = all.left.at(-1)
  return {
    kind: 'lines',
    title: 'How many are still there',
    description:
      last === undefined
        ? 'The share that is still there over time.'
        : `After ${afterWords(last.time, unit, clock, formats)}, ${formats.share(last.share)} are still there.`,
    ...axes(found),
    series: [seriesOf(all)],
    band: '95% interval',
  }
}

function splitChart({ title, levels }: Split, found: LifetimeAnalysis): Lines {
  const shown = levels.toSorted((a, b) => b.rows - a.rows).slice(0, 5)
  const ended = levels.toSorted((a, b) => (b.left.at(-1)?.share ?? 0) - (a.left.at(-1)?.share ?? 0))
  return {
    kind: 'lines',
    title: `Still there, by ${title.toLowerCase()}`,
    description: `Longest with ${ended[0]!.name}, shortest with ${ended.at(-1)!.name}.`,
    ...axes(found),
    series: shown.map(({ name, points }) => ({
      name,
      points: points.map(({ x, y }) => ({ x, y })),
      form: 'steps',
    })),
  }
}

function splitTable({ splits, unit }: LifetimeAnalysis): Table {
  return {
    kind: 'table',
    title: 'By what it differs',
    columns: [
      { name: 'Trait or segment', is: 'text' },
      { name: 'Value', is: 'text' },
      { name: 'Customers', is: 'count' },
      { name: 'It befell', is: 'count' },
      { name: 'Until half', is: timeMeasure(unit) },
      { name: 'p', is: 'text' },
    ],
    rows: splits.flatMap(({ title, levels, p }) =>
      levels.map(({ name, rows, events, median }, index) => [
        index === 0 ? title : '',
        name,
        rows,
        events,
        median,
        index === 0 ? pText(p) : '',
      ]),
    ),
    note: 'p: how likely so large differences are by chance alone (log-rank test, allowing for all traits and segments that were looked at; who is in a segment is of now).',
  }
}

const pText = (p: number) => (p < 0.001 ? '< 0.001' : p.toFixed(3))

const MOST_RATIOS = 15

function cox(found: CoxFound, { formats }: View): Block[] {
  if (found.kind === 'missing') {
    return [{ kind: 'callout', tone: 'missing', title: 'What hastens it', text: found.reason }]
  }
  const shown = found.ratios.slice(0, MOST_RATIOS)
  const [first] = shown
  const chart: Estimates = {
    kind: 'estimates',
    title: 'What hastens it, everything else alike',
    description: `${first!.title}: ${formats.number(first!.ratio)} times as often at any time.`,
    category: 'Trait',
    value: { title: 'Hazard ratio', measure: { decimals: 2 }, log: true },
    rows: shown.map(({ title, ratio, low, high }) => ({ name: title, value: { value: ratio, low, high } })),
    interval: '95% interval',
    neutral: { at: 1, name: 'no difference' },
    note: `Above 1 it comes sooner, below 1 later (Cox regression of ${formats.counted(found.rows, 'customer')}).${found.leftOut.length === 0 ? '' : ` Left out, as they grow with the time itself: ${found.leftOut.join(', ')}.`}`,
  }
  return [chart]
}
