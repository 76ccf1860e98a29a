import { allOf, anyOf, type Condition } from '../saving/condition'

export interface PlacePicked {
  readonly name: string
  readonly country: { readonly code: string } | null
}

export interface PlacesQuestion {
  readonly by: 'country' | 'region' | 'city'
  /** The traits that were read. */
  readonly trait: string
  readonly countryTrait: string
  /** The country that customers are limited to. */
  readonly within: string | null
}

/** Who is in any of some places. */
export function placesCondition(question: PlacesQuestion, places: readonly PlacePicked[]): Condition {
  const { by, within, countryTrait } = question
  const there =
    by === 'country' ? countriesCondition(question, places) : geo(question, by, places.map(nameOf))
  if (within === null) return there
  return allOf([geoCountry([within], countryTrait), there])
}

const nameOf = ({ name }: PlacePicked) => name
const one = (values: readonly string[]) => (values.length === 1 ? values[0]! : values)

/** Countries by their codes; what is no country by the text that it is. */
function countriesCondition({ trait }: PlacesQuestion, places: readonly PlacePicked[]): Condition {
  const codes = places.flatMap(({ country }) => country?.code ?? [])
  const texts = places.filter(({ country }) => country === null).map(nameOf)
  return anyOf([
    ...(codes.length === 0 ? [] : [geoCountry(codes, trait)]),
    ...(texts.length === 0 ? [] : [{ trait, oneOf: texts, ignoreCase: true }]),
  ])
}

function geoCountry(codes: readonly string[], trait: string): Condition {
  return { geo: { country: one(codes) }, ...(trait !== 'country' && { traits: { country: trait } }) }
}

function geo({ trait }: PlacesQuestion, by: 'region' | 'city', names: readonly string[]): Condition {
  return { geo: { [by]: one(names) }, ...(trait !== by && { traits: { [by]: trait } }) }
}
