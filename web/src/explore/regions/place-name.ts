import { locale } from '../../i18n'
import type { PlacePicked } from './selection'

const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })

/** A country as people call it in their language; any other place as the data have it. */
export function placeName({ country, name }: PlacePicked): string {
  return (country === null ? undefined : countries.of(country.code)) ?? name
}
