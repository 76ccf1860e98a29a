import type { Suggestion } from '../data/known-names'

const MOST = 100

/** The suggestions that have the text in their name or title; those that begin with it come first. */
export function matching(suggestions: readonly Suggestion[], search: string): readonly Suggestion[] {
  const wanted = search.trim().toLowerCase()
  const place = ({ name, title = '' }: Suggestion) => {
    const [at, inTitle] = [name, title].map((text) => text.toLowerCase().indexOf(wanted))
    return at === 0 || inTitle === 0 ? 0 : at! > 0 || inTitle! > 0 ? 1 : 2
  }
  return suggestions
    .map((suggestion) => ({ suggestion, rank: place(suggestion) }))
    .filter(({ rank }) => rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion)
}
