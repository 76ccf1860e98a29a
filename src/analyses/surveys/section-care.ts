import { say } from '../../language/index.ts'
import type { Formats, Section } from '../../reports/index.ts'
import type { CareSign, SurveysResult } from './result.ts'
import { TWO } from './words.ts'

/** Who may have answered without reading. */
export function careSection({ care, respondents }: SurveysResult, formats: Formats): Section {
  return {
    title: say`Careless answers`,
    lead: say`${formats.count(care.flagged)} of ${formats.count(respondents)} people show a sign, ${formats.count(care.several)} of them several.`,
    detail: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`Sign`, is: 'text' },
          { name: say`People`, is: 'count' },
          { name: say`Share`, is: 'share' },
          { name: say`What it means`, is: 'text' },
        ],
        rows: (Object.keys(SIGNS) as CareSign[]).map((sign) => [
          SIGNS[sign].name(),
          care.signs[sign],
          care.signs[sign] / respondents,
          SIGNS[sign].meaning(care, formats),
        ]),
        note: say`Nobody was left out. One sign alone proves nothing; --out writes who shows how many.`,
      },
    ],
  }
}

const SIGNS: Readonly<
  Record<CareSign, { name(): string; meaning(care: SurveysResult['care'], formats: Formats): string }>
> = {
  'straight-line': {
    name: () => say`One answer over and over`,
    meaning: ({ longestRun }) => say`the same answer to ${longestRun} questions or more in a row`,
  },
  improbable: {
    name: () => say`A pattern that fits nobody`,
    meaning: () => say`so far from all others (Mahalanobis) that one in a thousand would be by chance`,
  },
  unanswered: { name: () => say`Hardly answered`, meaning: () => say`less than half of the questions` },
  inconsistent: {
    name: () => say`Contradicts itself`,
    meaning: ({ evenOdd }, formats) =>
      evenOdd === null
        ? say`not told: it takes five scales`
        : say`one half of the questions of each scale says the opposite of the other; agreement is ${formats.number(evenOdd, TWO)} on average`,
  },
}
