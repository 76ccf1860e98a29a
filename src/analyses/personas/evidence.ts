import { type InEachLanguage, inEachLanguage } from '../../language/index.ts'
import type { Measure } from '../../reports/index.ts'
import type { Counted, MedianBounds, Moments } from '../../stats/index.ts'

/** What a figure is about; a report has a section for each. */
export const ASPECTS = ['who', 'metrics', 'buys', 'does', 'how', 'when', 'value', 'life', 'known'] as const
export type Aspect = (typeof ASPECTS)[number]

/** What a figure is called, and what it says of profiles. */
export interface Words {
  readonly name: string
  readonly what: string
  readonly of?: string
}

/** Words in English, by which figures are known, and once in each language. */
export function worded<Said extends Words>(words: () => Said): Said & { said: InEachLanguage<Words> } {
  const said = inEachLanguage(words)
  return { ...said.inEachLanguage.en, said }
}

interface Told {
  readonly aspect: Aspect
  /** Figures of one subject say nearly the same; one of them is told first. */
  readonly subject: string
  /** `country: DE`. */
  readonly name: string
  /** The same in each language; left out where it is all names of data. */
  readonly said?: InEachLanguage<Words>
  /** The text that it is about, where it is about one: `DE`. */
  readonly value?: string
  /** Whether the rule of the segment reads this, so that a difference is no news. */
  readonly defining: boolean
}

/** How many on each side have something: `have "DE" as country`. */
export interface ShareEvidence extends Told {
  readonly kind: 'share'
  readonly what: string
  readonly group: Counted
  readonly rest: Counted
}

/** A number of each profile: `orders`. */
export interface MeanEvidence extends Told {
  readonly kind: 'mean'
  readonly what: string
  readonly measure: Measure
  readonly group: Moments
  readonly rest: Moments
  readonly medians?: { readonly group: MedianBounds; readonly rest: MedianBounds }
}

/**
 * Which part of what somebody did has something: `of their orders`, `were paid by invoice`. Everybody counts once,
 * however often they did it, so that who does much of everything does not stand out in everything.
 */
export interface MixEvidence extends Told {
  readonly kind: 'mix'
  readonly of: string
  readonly what: string
  /** Of the parts, among profiles that did it at all. */
  readonly group: Moments
  readonly rest: Moments
  /** Profiles that have it at least once, of those that did it at all. */
  readonly reach: { readonly group: Counted; readonly rest: Counted }
}

/** What is to be compared between the two sides. */
export type Evidence = ShareEvidence | MeanEvidence | MixEvidence
