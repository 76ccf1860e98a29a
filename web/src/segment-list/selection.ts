/** More segments beside each other nobody can read. */
export const MOST_COMPARED = 6

/** The ids with one more or one fewer of them. */
export function toggled(selected: readonly string[], id: string): readonly string[] {
  return selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]
}

/** Those that an address says. */
export function selectedIn(params: URLSearchParams): readonly string[] {
  const ids = params.get('selected')?.split(',').filter(Boolean) ?? []
  return [...new Set(ids)].slice(0, MOST_COMPARED)
}

/** The same address with others. */
export function withSelected(params: URLSearchParams, ids: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(params)
  if (ids.length === 0) next.delete('selected')
  else next.set('selected', ids.join(','))
  return next
}

/** The page that has segments beside each other. */
export function comparePath(ids: readonly string[]): string {
  return `/compare?ids=${ids.map(encodeURIComponent).join(',')}`
}
