import { say, translate } from '../../language/index.ts'
import type { Block, Formats, Section } from '../../reports/index.ts'
import type { ScaleFacts, SurveysResult } from './result.ts'
import { GRADE_WORDS, TWO } from './words.ts'

/** How reliably each scale measures. */
export function scalesSection({ scales, proposed }: SurveysResult, formats: Formats): Section {
  const unknown = scales.filter(({ unknownBecause }) => unknownBecause !== null)
  const known = scales.filter(({ alpha }) => alpha !== null)
  return {
    title: say`Scales`,
    lead: say`Reliability says how much of the differences between scores is more than chance: 0 none, 1 all.`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: proposed ? say`Proposed scale` : say`Scale`, is: 'text' },
          { name: say`Questions`, is: 'count' },
          { name: say`Alpha`, is: TWO, interval: '95%' },
          { name: say`Omega`, is: TWO, interval: '95%' },
          { name: say`What it allows`, is: 'text' },
          { name: say`Error of one score`, is: TWO },
        ],
        rows: scales.map((scale) => [
          scale.title,
          scale.items.length,
          scale.alpha,
          scale.omega,
          translate(GRADE_WORDS[scale.grade]),
          scale.error,
        ]),
        note: say`Alpha takes all questions for equally good, omega does not; where they differ, omega is nearer to the truth. In two of three cases the true score of a person is within one error of the measured one, on the range of the answers.`,
      },
      ...(known.length > 0 ? [reliabilityChart(known, formats)] : []),
      ...unknown.map(
        ({ title, unknownBecause }): Block => ({
          kind: 'callout',
          tone: 'missing',
          title: say`No reliability of ${title}`,
          text: say`It cannot be told because ${translate(unknownBecause!)}.`,
        }),
      ),
    ],
  }
}

function reliabilityChart(scales: readonly ScaleFacts[], formats: Formats): Block {
  const best = scales.toSorted((a, b) => b.alpha!.value - a.alpha!.value)[0]!
  return {
    kind: 'estimates',
    title: say`Reliability of the scales`,
    description: say`${best.title} measures most reliably: ${formats.number(best.alpha!.value, TWO)} of 1.`,
    category: say`Scale`,
    value: { title: say`Cronbach's alpha`, measure: TWO, to: 1 },
    rows: scales.map(({ title, alpha }) => ({ name: title, value: alpha })),
    interval: say`95% interval`,
    neutral: { at: 0.7, name: say`enough to compare groups` },
  }
}
