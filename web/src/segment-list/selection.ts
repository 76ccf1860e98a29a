/** More segments beside each other nobody can read. */
export const MOST_COMPARED = 6

/** The ids with one more or one fewer of them. */
export function toggled(selected: readonly string[], id: string): readonly string[] {
  return selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]
}

/** The page that has segments beside each other. */
export function comparePath(ids: readonly string[]): string {
  return `/compare?ids=${ids.map(encodeURIComponent).join(',')}`
}
