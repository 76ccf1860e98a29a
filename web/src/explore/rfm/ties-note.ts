import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { countOf, type RfmResult } from './result'
import { type ScoreRange, tiedScores, wholeRanges } from './score-ranges'

const t = texts('explore')

type Counted = Pick<RfmResult, 'customers' | 'heatMap'>
type Dimension = 'recency' | 'frequency'

/** The scores that are drawn, with their ranges in words. Nobody is above the last end where the greatest values tie. */
export function shownScores(
  result: Counted,
  dimension: Dimension,
  ranges: readonly ScoreRange[],
): ReadonlyMap<number, string> {
  const words = wholeRanges(ranges, dimension === 'recency' ? 0 : 1, formatCount)
  const open = ranges.at(-1)?.score ?? 0
  if (result.customers === 0 || countOf(result, dimension, open) > 0) return words
  return new Map([...words].filter(([score]) => score !== open))
}

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

/** They follow one another. */
const spanOf = (scores: readonly number[]) =>
  scores.length === 1 ? String(scores[0]) : `${scores[0]}–${scores.at(-1)}`
