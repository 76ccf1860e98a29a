import { exactly, say, sayLater, translate } from '../../language/index.ts'
import type { Block, Formats, Section, Table } from '../../reports/index.ts'
import type { ScaleFacts, SurveysResult, Verdict } from './result.ts'
import { becauseOf } from './verdict.ts'
import { itemWords, TWO } from './words.ts'

const ADVICE: Readonly<Record<Verdict, string>> = {
  keep: sayLater`Keep`,
  'turn round': sayLater`Turn round`,
  drop: sayLater`Drop or reword`,
  reword: sayLater`Reword`,
}

/** What each question adds to its scale, and how it was answered. */
export function itemsSection(result: SurveysResult, formats: Formats): Section {
  return {
    title: say`Questions`,
    lead: say`A good question goes with the others of its scale, and its answers use the whole range.`,
    blocks: [
      ...result.scales.map((scale, index) => scaleTable(scale, result, formats, index === 0)),
      answersTable(result),
      ...answersChart(result),
    ],
  }
}

function scaleTable(scale: ScaleFacts, result: SurveysResult, formats: Formats, first: boolean): Table {
  const { title, itemsOf, alpha } = scale
  return {
    kind: 'table',
    title: alpha ? say`${title}: alpha ${formats.number(alpha.value, TWO)}` : title,
    columns: [
      { name: say`Question`, is: 'text' },
      { name: say`Do`, is: 'text' },
      { name: say`With the others`, is: TWO, bar: true },
      { name: say`Alpha without it`, is: TWO },
      { name: say`Loading`, is: TWO },
      { name: say`Why`, is: 'text' },
    ],
    rows: itemsOf.map((one) => [
      one.reversed ? say`${itemWords(result, one.item)} (reverse-keyed)` : itemWords(result, one.item),
      translate(ADVICE[one.verdict]),
      one.restCorrelation,
      one.alphaWithout,
      one.loading,
      becauseOf(one, scale, result),
    ]),
    ...(first && {
      note: say`With the others: the correlation with the sum of the other questions of the scale; below 0.3 is little. Alpha without it: where that is more than the alpha of the scale, the scale is better without. Loading: how strongly it goes with what all of them have in common.`,
    }),
  }
}

function answersTable(result: SurveysResult): Table {
  return {
    kind: 'table',
    title: say`How questions were answered`,
    columns: [
      { name: say`Question`, is: 'text' },
      { name: say`Answers`, is: 'count' },
      { name: say`Missing`, is: 'share' },
      { name: say`Mean`, is: TWO },
      { name: say`Spread`, is: TWO },
      { name: say`Lowest answer`, is: 'share' },
      { name: say`Highest answer`, is: 'share' },
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
    note: say`Of the answers as they were given: nothing is turned round. Spread is the standard deviation; lowest and highest say how many answers leave no room below or above.`,
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
      title: say`Which answers were given`,
      description: say`How often each of the answers ${exactly(answers[0]!)} to ${exactly(answers.at(-1)!)} was given to each question.`,
      x: { title: say`Answer`, labels: answers.map(String) },
      y: { title: say`Question`, labels: drawn.map(({ name }) => name) },
      value: { title: say`Share of answers`, measure: 'share' },
      cells: drawn.map((item) => answers.map((answer) => shareOf(item, answer))),
    },
  ]
}
