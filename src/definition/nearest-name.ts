import { distance } from 'fastest-levenshtein'

/** Names are not longer; comparing more would only cost time. */
const LONGEST = 200

/** The known name most like a written one, if any is like it at all. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const wanted = written.slice(0, LONGEST).toLowerCase()
  const close = known
    .map((name) => ({ name, steps: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, steps }) => steps <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.steps - b.steps)
  return close[0]?.name
}
