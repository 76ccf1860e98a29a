import { expect, it } from 'vitest'
import { COUNTRY_NAMES, countryCode, countryOfValue, countrySpellings } from './countries.ts'
import { COUNTRY_ALIASES } from './country-aliases.ts'

it.each([
  ['EIRE', 'IE'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['England', 'GB'],
  ['Holland', 'NL'],
  ['Korea', 'KR'],
  ['Czech Republic', 'CZ'],
  ['RSA', 'ZA'],
  ['deutschland', 'DE'],
  ['Osterreich', 'AT'],
  ['Viet Nam', 'VN'],
])('takes %s of the data of shops as %s', (written, code) => {
  expect(countryOfValue(written)).toBe(code)
  expect(countryCode(written)).toBe(code)
  expect(countrySpellings(code)).toContain(written.toLowerCase())
})

it.each(['Channel Islands', 'European Community', 'Unspecified', 'Atlantis'])(
  'takes %s as none',
  (written) => {
    expect(countryOfValue(written)).toBeUndefined()
  },
)

it('has no name among those beside ISO’s that means another country, or that ISO has as well', () => {
  const names = COUNTRY_NAMES.map((name) => name.toLowerCase())
  for (const alias of Object.values(COUNTRY_ALIASES).flat()) {
    expect(names.filter((name) => name === alias.toLowerCase())).toEqual([alias.toLowerCase()])
  }
})
