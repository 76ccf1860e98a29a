import type { Section } from '../../reports/index.ts'
import { ADVICE, ADVICES, advised } from './advice.ts'
import type { QualityResult } from './result.ts'

/** What to do with each segment, and why. */
export function adviceSection({ segments }: QualityResult): Section {
  const rows = ADVICES.flatMap((advice) =>
    advised(segments, advice)
      .toSorted((a, b) => b.size - a.size)
      .map(({ id, size, because }) => [ADVICE[advice], id, size, because]),
  )
  return {
    title: 'What to do',
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: 'Advice', is: 'text' },
          { name: 'Segment', is: 'text' },
          { name: 'Members', is: 'count' },
          { name: 'Because', is: 'text' },
        ],
        rows,
        note: 'A part of a segmentation is written segmentation/part.',
      },
    ],
  }
}
