import type { Block, Section } from '../../reports/index.ts'
import type { ScaleFacts, SurveysResult } from './result.ts'
import { GRADE_WORDS, TWO } from './words.ts'

/** How reliably each scale measures. */
export function scalesSection({ scales, proposed }: SurveysResult): Section {
  const unknown = scales.filter(({ unknownBecause }) => unknownBecause !== null)
  const known = scales.filter(({ alpha }) => alpha !== null)
  return {
    title: 'Scales',
    lead: 'Reliability says how much of the differences between scores is more than chance: 0 none, 1 all.',
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: proposed ? 'Proposed scale' : 'Scale', is: 'text' },
          { name: 'Questions', is: 'count' },
          { name: 'Alpha', is: TWO, interval: '95%' },
          { name: 'Omega', is: TWO, interval: '95%' },
          { name: 'What it allows', is: 'text' },
          { name: 'Error of one score', is: TWO },
        ],
        rows: scales.map((scale) => [
          scale.title,
          scale.items.length,
          scale.alpha,
          scale.omega,
          GRADE_WORDS[scale.grade],
          scale.error,
        ]),
        note: 'Alpha takes all questions for equally good, omega does not; where they differ, omega is nearer to the truth. In two of three cases the true score of a person is within one error of the measured one, on the range of the answers.',
      },
      ...(known.length > 0 ? [reliabilityChart(known)] : []),
      ...unknown.map(
        ({ title, unknownBecause }): Block => ({
          kind: 'callout',
          tone: 'missing',
          title: `No reliability of ${title}`,
          text: `It cannot be told because ${unknownBecause}.`,
        }),
      ),
    ],
  }
}

function reliabilityChart(scales: readonly ScaleFacts[]): Block {
  const best = scales.toSorted((a, b) => b.alpha!.value - a.alpha!.value)[0]!
  return {
    kind: 'estimates',
    title: 'Reliability of the scales',
    description: `${best.title} measures most reliably: ${best.alpha!.value.toFixed(2)} of 1.`,
    category: 'Scale',
    value: { title: "Cronbach's alpha", measure: TWO, to: 1 },
    rows: scales.map(({ title, alpha }) => ({ name: title, value: alpha })),
    interval: '95% interval',
    neutral: { at: 0.7, name: 'enough to compare groups' },
  }
}
