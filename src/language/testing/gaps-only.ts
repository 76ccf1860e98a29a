import type { Catalogue } from '../catalogue.ts'
import { speakingBy } from '../say.ts'

/** Knows every sentence and every noun there may be, and leaves nothing of them but what stands in their gaps. */
const GAPS_ONLY: Catalogue = {
  sentences: new Proxy(
    {},
    { get: (_all, english: string) => [...english.matchAll(/\{\d+\}/g)].map(([gap]) => gap).join(' ') },
  ),
  nouns: new Proxy({}, { get: () => ({ one: '', other: '' }) }),
  signs: { thousands: '', decimal: '.' },
}

/** Does something in a language that has no words: what is left of sentences within sentences nobody marked. */
export function inGapsOnly<T>(work: () => T): T {
  return speakingBy(GAPS_ONLY, work)
}
