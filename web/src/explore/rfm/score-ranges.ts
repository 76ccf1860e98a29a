/** What a score stands for: values above `over` and up to `upTo`; without an end where there is none. */
export interface ScoreRange {
  readonly score: number
  readonly over: number | undefined
  readonly upTo: number | undefined
}

/** The ranges of a dimension whose scores rise with its values, from score 1 on; `cuts` are the upper ends but the last. */
export function risingRanges(cuts: readonly number[]): readonly ScoreRange[] {
  return [...cuts, undefined].map((upTo, place) => ({ score: place + 1, over: cuts[place - 1], upTo }))
}

/** The ranges of recency, whose best score has the fewest days, from the best score on. */
export function fallingRanges(cuts: readonly number[]): readonly ScoreRange[] {
  return [...cuts, undefined].map((upTo, place) => ({
    score: cuts.length + 1 - place,
    over: cuts[place - 1],
    upTo,
  }))
}

/** `3`, `4–9`, `10+`: whole numbers within a range; undefined where none is. */
export function wholeRange(
  { over, upTo }: ScoreRange,
  least: number,
  write: (value: number) => string,
): string | undefined {
  const from = over === undefined ? least : Math.floor(over) + 1
  if (upTo === undefined) return `${write(from)}+`
  const to = Math.floor(upTo)
  if (to < from) return undefined
  return to === from ? write(from) : `${write(from)}–${write(to)}`
}

/** The scores of a dimension that somebody can have, with their ranges in words, in the order of the ranges. */
export function wholeRanges(
  ranges: readonly ScoreRange[],
  least: number,
  write: (value: number) => string,
): ReadonlyMap<number, string> {
  const told = ranges.map((range) => [range.score, wholeRange(range, least, write)] as const)
  return new Map(told.flatMap(([score, words]) => (words === undefined ? [] : [[score, words] as const])))
}

/** Scores that nobody can have, since so many values are equal that they all have another one. */
interface TiedScores {
  readonly scores: readonly number[]
  readonly taker: number
}

/** Equal values have the score that comes first, so those that would come next are empty. */
export function tiedScores(
  ranges: readonly ScoreRange[],
  possible: { readonly has: (score: number) => boolean },
): readonly TiedScores[] {
  const takers = ranges.filter(({ score }) => possible.has(score))
  return takers.flatMap(({ score: taker }, place) => {
    const next = takers[place + 1]
    const from = ranges.findIndex(({ score }) => score === taker) + 1
    const to = next === undefined ? ranges.length : ranges.indexOf(next)
    const scores = ranges.slice(from, to).map(({ score }) => score)
    return scores.length === 0 ? [] : [{ scores: scores.sort((a, b) => a - b), taker }]
  })
}
