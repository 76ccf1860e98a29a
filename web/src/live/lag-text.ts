/** How far behind, in the largest unit that says something: `nothing`, `0.4 s`, `3 min`, `2 h`. */
export function sayLag(ms: number): string {
  if (ms < 100) return 'nothing'
  if (ms < 10_000) return `${(ms / 1_000).toFixed(1)} s`
  if (ms < 60_000) return `${Math.round(ms / 1_000)} s`
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`
  return `${Math.round(ms / 3_600_000)} h`
}
