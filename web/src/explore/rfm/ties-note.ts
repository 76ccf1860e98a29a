import { formatShare } from '../../format/number'
import { texts } from '../../i18n'
import type { RfmResult } from './result'
import { type ScoreRange, tiedScores } from './score-ranges'

const t = texts('explore')

type Counted = Pick<RfmResult, 'customers' | 'heatMap'>
type Dimension = 'recency' | 'frequency'

/** Why there are scores that nobody has, a sentence for each value that so many share. */
export function tiesNote(
  result: Counted,
  dimension: Dimension,
  ranges: readonly ScoreRange[],
  words: ReadonlyMap<number, string>,
): readonly string[] {
  return tiedScores(ranges, words).map(({ scores, taker }) =>
    t('rfm.tied', {
      ...{ count: scores.length, scores: spanOf(scores), what: t(`rfm.${dimension}`) },
      ...{ range: words.get(taker) ?? '', taker: String(taker) },
      share: formatShare(countOf(result, dimension, taker) / Math.max(1, result.customers)),
    }),
  )
}

function countOf({ heatMap: { customers } }: Counted, dimension: Dimension, score: number): number {
  const counts =
    dimension === 'recency' ? (customers[score - 1] ?? []) : customers.map((row) => row[score - 1] ?? 0)
  return counts.reduce((sum, count) => sum + count, 0)
}

/** They follow one another. */
const spanOf = (scores: readonly number[]) =>
  scores.length === 1 ? String(scores[0]) : `${scores[0]}–${scores.at(-1)}`
