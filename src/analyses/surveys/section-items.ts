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
  return {
    title: 'Questions',
    lead: 'A good question goes with the others of its scale, and its answers use the whole range.',
    blocks: [
      ...result.scales.map((scale, index) => scaleTable(scale, result, index === 0)),
      answersTable(result),
      ...answersChart(result),
    ],
  }
}

function scaleTable({ title, itemsOf, alpha }: ScaleFacts, result: SurveysResult, first: boolean): Table {
  return {
    kind: 'table',
    title: `${title}${alpha ? `: alpha ${alpha.value.toFixed(2)}` : ''}`,
    columns: [
      { name: 'Question', is: 'text' },
      { name: 'Do', is: 'text' },
      { name: 'With the others', is: TWO, bar: true },
      { name: 'Alpha without it', is: TWO },
      { name: 'Loading', is: TWO },
      { name: 'Why', is: 'text' },
    ],
    rows: itemsOf.map((one) => [
      `${itemWords(result, one.item)}${one.reversed ? ' (reverse-keyed)' : ''}`,
      ADVICE[one.verdict],
      one.restCorrelation,
      one.alphaWithout,
      one.loading,
      one.because,
    ]),
    ...(first && {
      note: 'With the others: the correlation with the sum of the other questions of the scale; below 0.3 is little. Alpha without it: where that is more than the alpha of the scale, the scale is better without. Loading: how strongly it goes with what all of them have in common.',
    }),
  }
}

function answersTable(result: SurveysResult): Table {
  return {
    kind: 'table',
    title: 'How questions were answered',
    columns: [
      { name: 'Question', is: 'text' },
      { name: 'Answers', is: 'count' },
      { name: 'Missing', is: 'share' },
      { name: 'Mean', is: TWO },
      { name: 'Spread', is: TWO },
      { name: 'Lowest answer', is: 'share' },
      { name: 'Highest answer', is: 'share' },
    ],
    rows: result.items.map(({ name, answered, missing, mean, deviation, floor, ceiling }) => [
      itemWords(result, name),
      answered,
      missing,
      mean,
      deviation,
      floor,
      ceiling,
    ]),
    note: 'Of the answers as they were given: nothing is turned round. Spread is the standard deviation; lowest and highest say how many answers leave no room below or above.',
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
