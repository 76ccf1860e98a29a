import { distance } from 'fastest-levenshtein'

/** The known name most like a written one, if any is like it at all. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const close = known
    .map((name) => ({ name, steps: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, steps }) => steps <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.steps - b.steps)
  return close[0]?.name
}
