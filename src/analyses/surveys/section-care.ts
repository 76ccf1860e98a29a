import type { Formats, Section } from '../../reports/index.ts'
import type { CareSign, SurveysResult } from './result.ts'

/** Who may have answered without reading. */
export function careSection({ care, respondents }: SurveysResult, formats: Formats): Section {
  return {
    title: 'Careless answers',
    lead: `${formats.count(care.flagged)} of ${formats.count(respondents)} people show a sign, ${formats.count(care.several)} of them several.`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: 'Sign', is: 'text' },
          { name: 'People', is: 'count' },
          { name: 'Share', is: 'share' },
          { name: 'What it means', is: 'text' },
        ],
        rows: (Object.keys(SIGNS) as CareSign[]).map((sign) => [
          SIGNS[sign].name,
          care.signs[sign],
          care.signs[sign] / respondents,
          SIGNS[sign].meaning(care),
        ]),
        note: 'Nobody was left out. One sign alone proves nothing; --out writes who shows how many.',
      },
    ],
  }
}

const SIGNS: Readonly<
  Record<CareSign, { readonly name: string; meaning(care: SurveysResult['care']): string }>
> = {
  'straight-line': {
    name: 'One answer over and over',
    meaning: ({ longestRun }) => `the same answer to ${longestRun} questions or more in a row`,
  },
  improbable: {
    name: 'A pattern that fits nobody',
    meaning: () => 'so far from all others (Mahalanobis) that one in a thousand would be by chance',
  },
  unanswered: { name: 'Hardly answered', meaning: () => 'less than half of the questions' },
  inconsistent: {
    name: 'Contradicts itself',
    meaning: ({ evenOdd }) =>
      evenOdd === null
        ? 'not told: it takes five scales'
        : `one half of the questions of each scale says the opposite of the other; agreement is ${evenOdd.toFixed(2)} on average`,
  },
}
