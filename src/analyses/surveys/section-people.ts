import { say } from '../../language/index.ts'
import type { Block, Formats, Section } from '../../reports/index.ts'
import type { ScaleFacts, SurveysResult } from './result.ts'
import { TWO } from './words.ts'

/** What kinds of people answered. */
export function peopleSection(result: SurveysResult, formats: Formats): Section[] {
  const scored = result.scales.filter(({ scored: people }) => people > 0)
  if (scored.length === 0) return []
  return [
    {
      title: say`People`,
      lead: say`How scores are spread, who is low and high, and what sets people apart.`,
      blocks: [
        ...strongestChart(result),
        levelsTable(scored),
        scoresChart(scored, formats),
        ...correlationsChart(result),
      ],
    },
  ]
}

function strongestChart({ strongest, scales, respondents }: SurveysResult): Block[] {
  if (!strongest) return []
  const rows = scales
    .map(({ title }, index) => ({ title, people: strongest.people[index]! }))
    .sort((a, b) => b.people - a.people)
  const labels = [...rows.map(({ title }) => title), say`Nothing stands out`]
  const values = [...rows.map(({ people }) => people), strongest.nothing].map(
    (people) => people / respondents,
  )
  return [
    {
      kind: 'bars',
      title: say`What stands out most in a person`,
      description: say`${labels[0]!} is what sets most people apart from everybody else.`,
      category: say`Scale`,
      labels,
      value: { title: say`Share of people`, measure: 'share' },
      series: [{ name: say`People`, values }],
      note: say`The scale in which somebody is furthest above the average, by half a standard deviation at least.`,
    },
  ]
}

function levelsTable(scales: readonly ScaleFacts[]): Block {
  return {
    kind: 'table',
    title: say`Low, middle and high`,
    columns: [
      { name: say`Scale`, is: 'text' },
      { name: say`Mean`, is: TWO },
      { name: say`Spread`, is: TWO },
      { name: say`Low is below`, is: TWO },
      { name: say`High is above`, is: TWO },
      { name: say`Low`, is: 'count' },
      { name: say`Middle`, is: 'count' },
      { name: say`High`, is: 'count' },
      { name: say`No score`, is: 'count' },
    ],
    rows: scales.map(({ title, mean, deviation, parting, people: { low, middle, high, none } }) => [
      title,
      mean,
      deviation,
      parting?.[0] ?? null,
      parting?.[1] ?? null,
      low,
      middle,
      high,
      none,
    ]),
    note: say`Spread is the standard deviation. A score on a limit is in the middle. As a model (method: surveys) these parts are segmentations.`,
  }
}

function scoresChart(scales: readonly ScaleFacts[], formats: Formats): Block {
  const panels = scales.flatMap(({ title, histogram, mean }) =>
    histogram === null || mean === null
      ? []
      : [
          {
            kind: 'histogram' as const,
            title,
            description: say`Scores of ${title}, with a mean of ${formats.number(mean, TWO)}.`,
            x: { title: say`Score`, measure: 'number' as const },
            y: { title: say`People`, measure: 'count' as const },
            edges: histogram.edges,
            series: [{ name: say`People`, values: histogram.counts }],
            marks: [{ at: mean, name: say`mean` }],
          },
        ],
  )
  return panels.length === 1
    ? panels[0]!
    : {
        kind: 'multiples',
        title: say`Scores`,
        description: say`How many people have which score in each scale.`,
        panels,
      }
}

function correlationsChart({ strongest, scales }: SurveysResult): Block[] {
  if (!strongest) return []
  const titles = scales.map(({ title }) => title)
  return [
    {
      kind: 'heat-map',
      title: say`Which scales go together`,
      description: say`Correlations of the scores: above 0 who has more of one has more of the other.`,
      x: { title: say`Scale`, labels: titles },
      y: { title: say`Scale`, labels: titles },
      value: { title: say`Correlation`, measure: TWO },
      middle: 0,
      cells: strongest.correlations.map((row, i) => row.map((value, j) => (i === j ? null : value))),
    },
  ]
}
