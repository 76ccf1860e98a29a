/** Words that make a name mean something else than the words beside them: `product removed`, `payment failed`. */
const TURNING = /^(removed?|fail(ed)?|cancel(l?ed)?|undone|declined|entfernt|abgebrochen|fehlgeschlagen)$/

/** Words that a name may have besides those it is known by. */
const MORE_WORDS = 2

/** A name as words, however it is spelled: `orderCompleted`, `order_completed` and `Order Completed` are the same. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/**
 * How well a name fits what something is called, the best name first: its place among them where it is exactly one of
 * them, a later one where it holds the words of one beside few others, `Infinity` where it does not fit.
 */
export function closeness(name: string, called: readonly string[]): number {
  const words = wordsOf(name)
  const exact = called.indexOf(words.join(' '))
  if (exact >= 0) return exact
  const held = called.findIndex((phrase) => holds(words, phrase.split(' ')))
  return held < 0 ? Number.POSITIVE_INFINITY : called.length + held
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  const from = words.findIndex((_, index) => phrase.every((word, step) => words[index + step] === word))
  if (from < 0 || words.length > phrase.length + MORE_WORDS) return false
  const others = [...words.slice(0, from), ...words.slice(from + phrase.length)]
  return !others.some((word) => TURNING.test(word))
}
