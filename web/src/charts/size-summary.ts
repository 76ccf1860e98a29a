import type { SizeAt } from '../api/segments'
import { formatDay } from '../format/date'
import { formatCount } from '../format/number'

/** The ends and the extremes of a size over time; undefined with fewer than two points. */
export function summariseSizes(sizes: readonly SizeAt[]) {
  const [first, last] = [sizes[0], sizes.at(-1)]
  if (first === undefined || last === undefined || sizes.length < 2) return undefined
  const counts = sizes.map(({ size }) => size)
  return { first, last, lowest: Math.min(...counts), highest: Math.max(...counts) }
}

/** A size over time in words, for those who do not see the line. */
export function describeSizes(sizes: readonly SizeAt[], timeZone: string): string {
  const summary = summariseSizes(sizes)
  if (summary === undefined) return 'Size over time is not known yet.'
  const { first, last, lowest, highest } = summary
  return [
    `${formatCount(first.size)} on ${formatDay(first.at, timeZone)}`,
    `${formatCount(last.size)} on ${formatDay(last.at, timeZone)}`,
    `lowest ${formatCount(lowest)}, highest ${formatCount(highest)}`,
  ].join('; ')
}
