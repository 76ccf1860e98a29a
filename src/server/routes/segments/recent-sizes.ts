interface SizeAt {
  readonly at: number
  readonly size: number
}

const YEAR_MS = 366 * 86_400_000

/**
 * The sizes of the last year, of each of `most` equally long spans the last one, so that a segment that is
 * evaluated every minute does not send half a million points to a chart of some hundred pixels.
 */
export function recentSizes(sizes: readonly SizeAt[], now: number, most: number): readonly SizeAt[] {
  const recent = sizes.filter(({ at }) => at > now - YEAR_MS)
  if (recent.length <= most) return recent
  const span = YEAR_MS / most
  return recent.filter(({ at }, index) => {
    const next = recent[index + 1]
    return next === undefined || Math.floor(next.at / span) !== Math.floor(at / span)
  })
}
