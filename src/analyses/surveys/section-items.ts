import type { Block, Section, Table } from '../../reports/index.ts'
import type { ScaleFacts, SurveysResult, Verdict } from './result.ts'
import { itemWords, TWO } from './words.ts'

const ADVICE: Readonly<Record<Verdict, string>> = {
  keep: 'Keep',
  'turn round': 'Turn round',
  drop: 'Drop or reword',
  reword: 'Reword',
}

/** What each question adds to its scale, and how it was answered. */
export function itemsSection(result: SurveysResult): Section {
  const inScales = new Set(result.scales.flatMap(({ items }) => items))
  const others = result.items.filter(({ name }) => !inScales.has(name))
  return {
    title: 'Questions',
    lead: 'A good question goes with the others of its scale, and its answers use the whole range.',
    blocks: [
      ...result.scales.map((scale) => scaleTable(scale, result)),
      ...(others.length > 0 ? [othersTable(others)] : []),
      ...answersChart(result),
    ],
  }
}

function scaleTable({ title, itemsOf, alpha }: ScaleFacts, result: SurveysResult): Table {
  return {
    kind: 'table',
    title: `${title}${alpha ? `: alpha ${alpha.value.toFixed(2)}` : ''}`,
    columns: [
      { name: 'Question', is: 'text' },
      { name: 'Do', is: 'text' },
      { name: 'With the others', is: TWO, bar: true },
      { name: 'Alpha without it', is: TWO },
      { name: 'Loading', is: TWO },
      { name: 'Mean', is: TWO },
      { name: 'Spread', is: TWO },
      { name: 'Lowest answer', is: 'share' },
      { name: 'Highest answer', is: 'share' },
      { name: 'Missing', is: 'share' },
      { name: 'Why', is: 'text' },
    ],
    rows: itemsOf.map((one) => {
      const facts = result.items.find(({ name }) => name === one.item)!
      return [
        `${itemWords(result, one.item)}${one.reversed ? ' (reverse-keyed)' : ''}`,
        ADVICE[one.verdict],
        one.restCorrelation,
        one.alphaWithout,
        one.loading,
        facts.mean,
        facts.deviation,
        facts.floor,
        facts.ceiling,
        facts.missing,
        one.because,
      ]
    }),
    note: 'With the others: the correlation with the sum of the other questions of the scale; below 0.3 is little. Mean, spread and shares are of the answers as they were given.',
  }
}

function othersTable(items: SurveysResult['items']): Table {
  return {
    kind: 'table',
    title: 'In no scale',
    columns: [
      { name: 'Question', is: 'text' },
      { name: 'Mean', is: TWO },
      { name: 'Spread', is: TWO },
      { name: 'Missing', is: 'share' },
    ],
    rows: items.map(({ name, mean, deviation, missing }) => [name, mean, deviation, missing]),
  }
}

/** More questions make the picture too high. */
const MOST_DRAWN = 60

function answersChart({ items }: SurveysResult): Block[] {
  const drawn = items.filter(({ counts }) => counts.length > 0).slice(0, MOST_DRAWN)
  const answers = [...new Set(drawn.flatMap(({ counts }) => counts.map(({ answer }) => answer)))].sort(
    (a, b) => a - b,
  )
  if (drawn.length === 0 || answers.length > 8) return []
  const shareOf = ({ counts, answered }: (typeof drawn)[number], answer: number) =>
    (counts.find((one) => one.answer === answer)?.people ?? 0) / answered
  return [
    {
      kind: 'heat-map',
      title: 'Which answers were given',
      description: `How often each of the answers ${answers[0]} to ${answers.at(-1)} was given to each question.`,
      x: { title: 'Answer', labels: answers.map(String) },
      y: { title: 'Question', labels: drawn.map(({ name }) => name) },
      value: { title: 'Share of answers', measure: 'share' },
      cells: drawn.map((item) => answers.map((answer) => shareOf(item, answer))),
    },
  ]
}
