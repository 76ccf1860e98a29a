import type { SizeAt } from '../api/segments'
import { formatDay } from '../format/date'
import { formatCount } from '../format/number'
import { texts } from '../i18n'

const t = texts('charts')

/** The ends and the extremes of a size over time. */
export interface SizeSummary {
  readonly first: SizeAt
  readonly last: SizeAt
  readonly lowest: number
  readonly highest: number
}

/** Undefined with fewer than two points. */
export function summariseSizes(sizes: readonly SizeAt[]): SizeSummary | undefined {
  const [first, last] = [sizes[0], sizes.at(-1)]
  if (first === undefined || last === undefined || sizes.length < 2) return undefined
  const counts = sizes.map(({ size }) => size)
  return { first, last, lowest: Math.min(...counts), highest: Math.max(...counts) }
}

/** A size over time in words, for those who do not see the line. */
export function describeSizes(sizes: readonly SizeAt[], timeZone: string): string {
  const summary = summariseSizes(sizes)
  if (summary === undefined) return t('sizes.unknown')
  const { first, last, lowest, highest } = summary
  return [
    t('sizes.at', { size: formatCount(first.size), day: formatDay(first.at, timeZone) }),
    t('sizes.at', { size: formatCount(last.size), day: formatDay(last.at, timeZone) }),
    t('sizes.extremes', { lowest: formatCount(lowest), highest: formatCount(highest) }),
  ].join('; ')
}
