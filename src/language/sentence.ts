import { ENGLISH, fill, keyOf, withSigns } from './catalogue.ts'

/** A sentence that is kept in its parts: the English one, gaps as `{0}`, and what fills them. */
export interface Sentence {
  readonly english: string
  readonly gaps: readonly Gap[]
}

/** A name as it is, a number, or another sentence. */
export type Gap = string | number | Sentence

/** What was kept: a text as it is, or a sentence. */
export type Kept = string | Sentence

/** Marks a sentence that is kept in its parts, which `translate` says to whoever asks: nothing in it is mistaken. */
export function sentence(strings: TemplateStringsArray, ...gaps: readonly Gap[]): Sentence {
  return { english: keyOf(strings), gaps }
}

/** What was kept as it was written. */
export function inEnglish(kept: Gap): string {
  if (typeof kept === 'string') return kept
  if (typeof kept === 'number') return withSigns(String(kept), ENGLISH.signs)
  return fill(kept.english, kept.gaps.map(inEnglish))
}

/** What was kept, one after the other. */
export function listed([first = '', ...others]: readonly Kept[]): Kept {
  return others.reduce<Kept>((before, one) => sentence`${before}, ${one}`, first)
}
