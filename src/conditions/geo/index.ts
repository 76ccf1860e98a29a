import { z } from 'zod'
import { splitTrait, traitPath } from '../../aggregates/trait-path.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import { problem } from '../../errors/index.ts'
import { say, sayLater } from '../../language/index.ts'
import { describeNumber } from '../../predicates/scalar.ts'
import { type Value, valueAt } from '../../predicates/value.ts'
import { latestChange } from '../../records/history.ts'
import { mergeSources, traitSource } from '../../records/source.ts'
import { leafCondition } from '../condition.ts'
import { COUNTRY_NAMES, countryCode } from './countries.ts'
import { CLIMATES, placeMentions, placeTest } from './place.ts'

const text = z.string().min(1).max(200)
const texts = z.union([text, z.array(text).min(1).max(1_000)])

const place = z.union([
  z.strictObject({
    country: texts.meta({ description: sayLater`ISO codes or English names of countries, in any case.` }),
  }),
  z.strictObject({ region: texts.meta({ description: sayLater`Names of regions, in any case.` }) }),
  z.strictObject({ city: texts.meta({ description: sayLater`Names of cities, in any case.` }) }),
  z.strictObject({
    withinKm: z.number().gt(0).lte(20_100).meta({ description: sayLater`A distance in kilometres.` }),
    of: z
      .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .meta({ description: sayLater`A point in degrees.` }),
  }),
  z.strictObject({
    climate: z.enum(CLIMATES).meta({ description: sayLater`A climate zone by latitude.` }),
  }),
])

export type Place = z.infer<typeof place>

const traitNames = z
  .strictObject({
    country: traitPath.optional(),
    region: traitPath.optional(),
    city: traitPath.optional(),
    latitude: traitPath.optional(),
    longitude: traitPath.optional(),
  })
  .meta({ description: sayLater`Traits to read instead of country, region, city, latitude and longitude.` })

const schema = z.strictObject({
  geo: place.meta({ description: sayLater`A country, region, city, circle or climate zone.` }),
  traits: traitNames.optional(),
})
export type GeoBody = z.infer<typeof schema>

function describePlaceValue(value: Value | undefined): string {
  if (value?.text !== undefined) return value.text
  return value?.number === undefined ? say`not known` : describeNumber(value.number)
}

/** Where a profile is, by its traits. */
export const geoCondition = leafCondition<GeoBody>({
  key: 'geo',
  schema,
  summary: sayLater`Where the profile is: a country, a region, a city, near a point, or a climate zone.`,
  describe: (body) => placeTest(body).describe(),
  lead: () => 'who',
  problems: ({ geo }) => {
    if (!('country' in geo)) return []
    const written = typeof geo.country === 'string' ? [geo.country] : geo.country
    return written.flatMap((name, index) => {
      if (countryCode(name) !== undefined) return []
      const path = typeof geo.country === 'string' ? ['geo', 'country'] : ['geo', 'country', index]
      const nearest = nearestName(name, COUNTRY_NAMES)
      const mend = nearest
        ? say`Did you mean "${nearest}"?`
        : say`Write an ISO 3166-1 code such as "DE", or the English name.`
      return [problem('definition/invalid-value', { detail: say`"${name}" is no country.`, mend }, path)]
    })
  },
  mentions: placeMentions,
  source: (body) => mergeSources(placeTest(body).traits.map((name) => traitSource(splitTrait(name).trait))),
  sql: (body, frame) => placeTest(body).sql(frame),
  prepare: (body) => {
    const { traits, holds } = placeTest(body)
    const paths = traits.map(splitTrait)
    return ({ history }, now) => {
      const changes = paths.map(({ trait }) => latestChange(history, trait, now))
      const values = changes.map((change, index) => change && valueAt(change.values, paths[index]!.path))
      return {
        value: holds(values),
        until: Number.POSITIVE_INFINITY,
        explain() {
          const words = values.map(describePlaceValue)
          return {
            found: traits.map((name, index) => `${name} ${words[index]}`).join(', '),
            evidence: changes.filter((change) => change !== undefined),
          }
        },
      }
    }
  },
})
