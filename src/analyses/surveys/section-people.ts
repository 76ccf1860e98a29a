import type { Block, Section } from '../../reports/index.ts'
import type { ScaleFacts, SurveysResult } from './result.ts'
import { TWO } from './words.ts'

/** What kinds of people answered. */
export function peopleSection(result: SurveysResult): Section[] {
  const scored = result.scales.filter(({ scored: people }) => people > 0)
  if (scored.length === 0) return []
  return [
    {
      title: 'People',
      lead: 'How scores are spread, who is low and high, and what sets people apart.',
      blocks: [
        ...strongestChart(result),
        levelsTable(scored),
        scoresChart(scored),
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
  const labels = [...rows.map(({ title }) => title), 'Nothing stands out']
  const values = [...rows.map(({ people }) => people), strongest.nothing].map(
    (people) => people / respondents,
  )
  return [
    {
      kind: 'bars',
      title: 'What stands out most in a person',
      description: `${labels[0]} is what sets most people apart from everybody else.`,
      category: 'Scale',
      labels,
      value: { title: 'Share of people', measure: 'share' },
      series: [{ name: 'People', values }],
      note: 'The scale in which somebody is furthest above the average, by half a standard deviation at least.',
    },
  ]
}

function levelsTable(scales: readonly ScaleFacts[]): Block {
  return {
    kind: 'table',
    title: 'Low, middle and high',
    columns: [
      { name: 'Scale', is: 'text' },
      { name: 'Mean', is: TWO },
      { name: 'Spread', is: TWO },
      { name: 'Low is below', is: TWO },
      { name: 'High is above', is: TWO },
      { name: 'Low', is: 'count' },
      { name: 'Middle', is: 'count' },
      { name: 'High', is: 'count' },
      { name: 'No score', is: 'count' },
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
    note: 'Spread is the standard deviation. A score on a limit is in the middle. As a model (method: surveys) these parts are segmentations.',
  }
}

function scoresChart(scales: readonly ScaleFacts[]): Block {
  const panels = scales.flatMap(({ title, histogram, mean }) =>
    histogram === null || mean === null
      ? []
      : [
          {
            kind: 'histogram' as const,
            title,
            description: `Scores of ${title}, with a mean of ${mean.toFixed(2)}.`,
            x: { title: 'Score', measure: 'number' as const },
            y: { title: 'People', measure: 'count' as const },
            edges: histogram.edges,
            series: [{ name: 'People', values: histogram.counts }],
            marks: [{ at: mean, name: 'mean' }],
          },
        ],
  )
  return panels.length === 1
    ? panels[0]!
    : {
        kind: 'multiples',
        title: 'Scores',
        description: 'How many people have which score in each scale.',
        panels,
      }
}

function correlationsChart({ strongest, scales }: SurveysResult): Block[] {
  if (!strongest) return []
  const titles = scales.map(({ title }) => title)
  return [
    {
      kind: 'heat-map',
      title: 'Which scales go together',
      description: 'Correlations of the scores: above 0 who has more of one has more of the other.',
      x: { title: 'Scale', labels: titles },
      y: { title: 'Scale', labels: titles },
      value: { title: 'Correlation', measure: TWO },
      middle: 0,
      cells: strongest.correlations.map((row, i) => row.map((value, j) => (i === j ? null : value))),
    },
  ]
}
