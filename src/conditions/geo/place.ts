import { splitTrait } from '../../aggregates/trait-path.ts'
import { traitNumberSql } from '../../aggregates/trait-value.ts'
import { say } from '../../language/index.ts'
import { joinedByOr } from '../../predicates/joined.ts'
import { fold, foldSql } from '../../predicates/scalar.ts'
import { mapValueSql, type Value } from '../../predicates/value.ts'
import type { Frame } from '../../records/frame.ts'
import { type Mention, traitMention } from '../../records/mention.ts'
import { join, param, type Sql, sql } from '../../store/sql.ts'
import { countryCode, countrySpellings, describeCountry } from './countries.ts'
import { distanceKm, distanceKmSql, type Point } from './distance.ts'
import type { GeoBody, Place } from './index.ts'

export const CLIMATES = ['tropical', 'subtropical', 'temperate', 'polar'] as const

/** Absolute latitudes in degrees at which each zone begins and ends; the end belongs to the next zone, but for the pole. */
const ZONES: Readonly<Record<(typeof CLIMATES)[number], readonly [number, number]>> = {
  tropical: [0, 23.5],
  subtropical: [23.5, 35],
  temperate: [35, 66.5],
  polar: [66.5, 90.000001],
}

/** How a place is tested: the traits it reads, in words, in SQL, and on their values in that order. */
export interface PlaceTest {
  readonly traits: readonly string[]
  readonly describe: () => string
  readonly sql: (frame: Frame) => Sql
  readonly holds: (values: readonly (Value | undefined)[]) => boolean
}

export function placeTest({ geo, traits = {} }: GeoBody): PlaceTest {
  if ('country' in geo) return countryTest(listOf(geo.country), traits.country ?? 'country')
  if ('region' in geo) return namedTest(listOf(geo.region), traits.region ?? 'region')
  if ('city' in geo) return namedTest(listOf(geo.city), traits.city ?? 'city')
  const latitude = traits.latitude ?? 'latitude'
  if ('climate' in geo) return climateTest(geo.climate, latitude)
  return circleTest(geo, [latitude, traits.longitude ?? 'longitude'])
}

/** The traits that a place is read from; those that are not written stand at the place itself. */
export function placeMentions(body: GeoBody): readonly Mention[] {
  const type = 'withinKm' in body.geo || 'climate' in body.geo ? 'number' : 'text'
  return placeTest(body).traits.map((name) => {
    const field = Object.entries(body.traits ?? {}).find(([, written]) => written === name)?.[0]
    const path = field === undefined ? ['geo'] : ['traits', field]
    return traitMention(name, path, [{ types: [type], path }])
  })
}

const listOf = (written: string | readonly string[]) => (typeof written === 'string' ? [written] : written)

function countryTest(written: readonly string[], trait: string): PlaceTest {
  const codes = [...new Set(written.flatMap((name) => countryCode(name) ?? []))].sort()
  return {
    ...spelledTest(codes.flatMap(countrySpellings), trait),
    describe: () => say`are in ${joinedByOr(codes.map(describeCountry))}`,
  }
}

function namedTest(written: readonly string[], trait: string): PlaceTest {
  return { ...spelledTest(written.map(fold), trait), describe: () => say`are in ${joinedByOr(written)}` }
}

function spelledTest(spellings: readonly string[], trait: string): Omit<PlaceTest, 'describe'> {
  const accepted = new Set(spellings)
  return {
    traits: [trait],
    sql: (frame) => {
      const value = mapValueSql(splitTrait(trait).path)
      const test = sql`${value.has('text')} AND has(${param([...accepted].sort(), 'Array(String)')}, ${foldSql(value.get('text'))})`
      const column = frame.column('trait', sql`toUInt8(${test})`, sql`toUInt8(0)`)
      return sql`(${frame.rows('trait', [splitTrait(trait).trait]).latest(column)} = 1)`
    },
    holds: ([value]) => value?.text !== undefined && accepted.has(fold(value.text)),
  }
}

const CLIMATE_WORDS: Readonly<Record<(typeof CLIMATES)[number], () => string>> = {
  tropical: () => say`are in the tropical zone`,
  subtropical: () => say`are in the subtropical zone`,
  temperate: () => say`are in the temperate zone`,
  polar: () => say`are in the polar zone`,
}

function climateTest(climate: (typeof CLIMATES)[number], trait: string): PlaceTest {
  const [low, high] = ZONES[climate]
  return {
    traits: [trait],
    describe: CLIMATE_WORDS[climate],
    sql: (frame) => {
      const { value, known } = traitNumberSql(trait, frame)
      return sql`(${known} AND abs(${value}) >= ${param(low, 'Float64')} AND abs(${value}) < ${param(high, 'Float64')})`
    },
    holds: ([latitude]) => {
      if (latitude?.number === undefined) return false
      return Math.abs(latitude.number) >= low && Math.abs(latitude.number) < high
    },
  }
}

type Circle = Extract<Place, { readonly withinKm: number }>

function circleTest({ withinKm, of }: Circle, traits: readonly [string, string]): PlaceTest {
  return {
    traits,
    describe: () => say`are within ${withinKm} km of ${of.latitude}, ${of.longitude}`,
    sql: (frame) => {
      const [latitude, longitude] = traits.map((trait) => traitNumberSql(trait, frame)) as [
        ReturnType<typeof traitNumberSql>,
        ReturnType<typeof traitNumberSql>,
      ]
      const distance = distanceKmSql(of, { latitude: latitude.value, longitude: longitude.value })
      const tests = [
        latitude.known,
        longitude.known,
        sql`abs(${latitude.value}) <= 90`,
        sql`abs(${longitude.value}) <= 180`,
        sql`${distance} <= ${param(withinKm, 'Float64')}`,
      ]
      return sql`(${join(tests, ' AND ')})`
    },
    holds: ([latitude, longitude]) => {
      const point = pointOf(latitude?.number, longitude?.number)
      return point !== undefined && distanceKm(of, point) <= withinKm
    },
  }
}

function pointOf(latitude: number | undefined, longitude: number | undefined): Point | undefined {
  if (latitude === undefined || longitude === undefined) return undefined
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}
