import { language } from '../i18n'
import type { Report } from './report'

/** The language of what a report says, undefined where it is the page's: one that was kept may be in another. */
export function reportLang({ language: said = 'en' }: Report): string | undefined {
  return said === language ? undefined : said
}
