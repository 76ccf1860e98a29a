import { language, nounAfter } from '../language/index.ts'
import { type Formats, formatsOf, type Place } from '../reports/index.ts'

/** Writes numbers, money and dates as a report in this place and in the language that is spoken. */
export function spokenFormats(place: Omit<Place, 'language'>): Formats {
  const formats = formatsOf({ ...place, language: language() })
  return {
    ...formats,
    counted: (value, noun, plural) => `${formats.count(value)} ${nounAfter(value, noun, plural)}`,
  }
}
