import type { Fields } from '../../definition/plain-data'
import { type Names, names } from '../language/names'
import { choice, fields, number } from '../language/shape'

export const CLIMATES = ['tropical', 'subtropical', 'temperate', 'polar'] as const
export type Climate = (typeof CLIMATES)[number]

/** Where a profile is to be. */
export type Place =
  | { readonly kind: 'country' | 'region' | 'city'; readonly names: Names }
  | { readonly kind: 'circle'; readonly km: number; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'climate'; readonly climate: Climate }

export const PLACES = ['country', 'region', 'city', 'circle', 'climate'] as const
type PlaceKind = Place['kind']

const circle = fields({ withinKm: number, of: fields({ latitude: number, longitude: number }) })
const climate = fields({ climate: choice(...CLIMATES) })
const named = {
  country: fields({ country: names }),
  region: fields({ region: names }),
  city: fields({ city: names }),
} as const

/** The place as a choice with its values; undefined for what is none. */
export function readPlace(written: unknown): Place | undefined {
  if (circle(written)) return { kind: 'circle', km: written.withinKm, ...written.of }
  if (climate(written)) return { kind: 'climate', climate: written.climate }
  if (named.country(written)) return { kind: 'country', names: written.country }
  if (named.region(written)) return { kind: 'region', names: written.region }
  if (named.city(written)) return { kind: 'city', names: written.city }
  return undefined
}

/** The place as the language writes it. */
export function writePlace(place: Place): Fields {
  switch (place.kind) {
    case 'circle': {
      const { km, latitude, longitude } = place
      return { withinKm: km, of: { latitude, longitude } }
    }
    case 'climate':
      return { climate: place.climate }
    default:
      return { [place.kind]: place.names }
  }
}

/** A place of another kind, still to be said. */
export function placeOfKind(kind: PlaceKind): Place {
  if (kind === 'circle') return { kind, km: 25, latitude: 0, longitude: 0 }
  return kind === 'climate' ? { kind, climate: 'temperate' } : { kind, names: '' }
}

/** The traits that a place is read from, unless the condition names others. */
export function traitsOf(kind: PlaceKind): readonly GeoTrait[] {
  if (kind === 'circle') return ['latitude', 'longitude']
  return kind === 'climate' ? ['latitude'] : [kind]
}

export const GEO_TRAITS = ['country', 'region', 'city', 'latitude', 'longitude'] as const
export type GeoTrait = (typeof GEO_TRAITS)[number]
