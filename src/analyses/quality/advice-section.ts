import { say } from '../../language/index.ts'
import type { Section } from '../../reports/index.ts'
import { ADVICES, adviceTitle, advised } from './advice.ts'
import { calledAmong } from './called.ts'
import type { QualityResult } from './result.ts'

/** What to do with each segment, and why. */
export function adviceSection({ segments }: QualityResult): Section {
  const called = calledAmong(segments)
  const rows = ADVICES.flatMap((advice) =>
    advised(segments, advice)
      .toSorted((a, b) => b.size - a.size)
      .map(({ id, size, because }) => [adviceTitle(advice), called(id), size, because]),
  )
  return {
    title: say`What to do`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`Advice`, is: 'text' },
          { name: say`Segment`, is: 'text' },
          { name: say`Members`, is: 'count' },
          { name: say`Because`, is: 'text' },
        ],
        rows,
      },
    ],
  }
}
