import type { Suggestion } from '../data/known-names'

/** What people call a name: its title, where that means nothing else that is there. */
export function calledBy(name: string, suggestions: readonly Suggestion[]): string {
  const title = suggestions.find((one) => one.name === name)?.title
  return title !== undefined && nameMeant(title, suggestions) === name ? title : name
}

/** The name that a text means: itself, or the one with that title. */
export function nameMeant(text: string, suggestions: readonly Suggestion[]): string {
  if (suggestions.some(({ name }) => name === text)) return text
  const wanted = text.trim().toLowerCase()
  const titled = suggestions.filter(({ title }) => title?.toLowerCase() === wanted)
  return titled.length === 1 ? titled[0]!.name : text
}
