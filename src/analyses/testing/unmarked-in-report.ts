import { inPseudo, unmarkedIn } from '../../language/testing/pseudo.ts'
import type { Performed } from '../perform.ts'

/** What the parts of a report are, by their last word; it is no word to people. Formulas, sources and definitions are as written. */
const STRUCTURE =
  /(^|\.)(kind|level|measure|is|direction|arrangement|form|tone|language|currency|timeZone|formula|source)$|(^|\.)definition\./

/** What a report says that nobody marked for translation, with its place; `names` are those of the data. */
export function unmarkedInReport(
  performed: Pick<Performed, 'report'>,
  names: readonly (string | RegExp)[],
): string[] {
  const isName = (text: string) =>
    names.some((name) => (typeof name === 'string' ? name === text : name.test(text)))
  return unmarkedIn(
    inPseudo(() => performed.report),
    (text, place) => STRUCTURE.test(place) || isName(text),
  )
}
