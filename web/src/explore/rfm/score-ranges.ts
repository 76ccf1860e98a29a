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

/** `3`, `4–9`, `10+`, `≤ 30`: whole numbers within a range. */
export function wholeRange(
  { over, upTo }: ScoreRange,
  least: number,
  write: (value: number) => string,
): string {
  const from = over === undefined ? least : Math.floor(over) + 1
  if (upTo === undefined) return `${write(from)}+`
  const to = Math.floor(upTo)
  if (to < from) return '–'
  return to === from ? write(from) : `${write(from)}–${write(to)}`
}
