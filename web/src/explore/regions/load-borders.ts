import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Degrees } from './projection'
import type { CountryShape } from './world-layout'

/** The borders of the countries of the world, read when a map is looked at: Natural Earth, 1 : 110 million. */
export async function loadBorders(): Promise<readonly CountryShape[]> {
  const { default: atlas } = await import('world-atlas/countries-110m.json')
  const world = atlas as unknown as Topology<{ countries: GeometryCollection }>
  const { features } = feature(world, world.objects.countries)
  return features.map(({ id, geometry }) => ({
    digits: id === undefined ? undefined : String(id),
    rings: ringsOf(geometry),
  }))
}

function ringsOf(geometry: GeoJSON.Geometry): readonly (readonly Degrees[])[] {
  if (geometry.type === 'Polygon') return geometry.coordinates as unknown as Degrees[][]
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates.flat() as unknown as Degrees[][]) : []
}
