import { language } from '../language/index.ts'

/** A text as a title, or at the beginning of a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A title in the middle of a sentence; only English nouns are small there. */
export const inSentence = (title: string) =>
  language() === 'en' ? title.charAt(0).toLowerCase() + title.slice(1) : title

/** The same with no capitals at all. */
export const inSmallLetters = (title: string) => (language() === 'en' ? title.toLowerCase() : title)
