import type { en } from './en'
import { language } from './locale'

/** The same texts in whatever language. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>
}

export type Messages = Translated<typeof en>

/** Those of the page's language, which alone are loaded. */
export const messages: Messages = language === 'de' ? (await import('./de')).de : (await import('./en')).en
