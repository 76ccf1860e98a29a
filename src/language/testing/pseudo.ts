import type { Catalogue } from '../catalogue.ts'
import { speakingBy } from '../say.ts'

const OPEN = '⟦'
const CLOSE = '⟧'

/** Knows every sentence and every noun there may be, and puts them in brackets. */
const PSEUDO: Catalogue = {
  sentences: new Proxy({}, { get: (_all, english: string) => `${OPEN}${english}${CLOSE}` }),
  nouns: new Proxy(
    {},
    { get: (_all, noun: string) => ({ one: `${OPEN}${noun}${CLOSE}`, other: `${OPEN}${noun}s${CLOSE}` }) },
  ),
  signs: { thousands: '', decimal: '.' },
}

/** Does something in a language in which all that was marked for translation stands in brackets. */
export function inPseudo<T>(work: () => T): T {
  return speakingBy(PSEUDO, work)
}

/** The texts of JSON that hold words nobody marked, with their places; `isData` knows those that are no words of ours. */
export function unmarkedIn(
  value: unknown,
  isData: (text: string, place: string) => boolean,
  place = '',
): string[] {
  if (typeof value === 'string') {
    const bare = withoutMarked(value)
    return /\p{L}{2}/u.test(bare) && !isData(bare.trim(), place) ? [`${place}: ${value}`] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    unmarkedIn(inner, isData, place === '' ? key : `${place}.${key}`),
  )
}

/** What stands outside all brackets. */
function withoutMarked(text: string): string {
  let depth = 0
  let bare = ''
  for (const sign of text) {
    if (sign === CLOSE) depth -= 1
    else if (sign === OPEN) depth += 1
    else if (depth === 0) bare += sign
  }
  return bare
}
