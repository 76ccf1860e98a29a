import { locale } from '../../../i18n'

/** Words as they stand at the beginning of a sentence. */
export function beginning(words: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}
