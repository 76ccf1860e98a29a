import { param, type Sql, sql } from '../../store/sql.ts'

/** The mean radius of the Earth (IUGG). */
const EARTH_RADIUS_KM = 6371.0088

/** A point in degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

const RADIANS = Math.PI / 180

/** The great-circle distance by the haversine formula, in kilometres; the same operations in the same order as the SQL. */
export function distanceKm(from: Point, to: Point): number {
  const sinLat = Math.sin(((to.latitude - from.latitude) * RADIANS) / 2)
  const sinLon = Math.sin(((to.longitude - from.longitude) * RADIANS) / 2)
  const a =
    sinLat * sinLat + Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS) * (sinLon * sinLon)
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** `distanceKm` in SQL. */
export function distanceKmSql(from: Point, to: { readonly latitude: Sql; readonly longitude: Sql }): Sql {
  const number = (value: number) => param(value, 'Float64')
  const radians = number(RADIANS)
  const half = (angle: Sql, start: number) => sql`sin((${angle} - ${number(start)}) * ${radians} / 2)`
  const sinLat = half(to.latitude, from.latitude)
  const sinLon = half(to.longitude, from.longitude)
  const cosines = sql`${number(Math.cos(from.latitude * RADIANS))} * cos(${to.latitude} * ${radians})`
  const a = sql`${sinLat} * ${sinLat} + ${cosines} * (${sinLon} * ${sinLon})`
  return sql`${number(2 * EARTH_RADIUS_KM)} * asin(least(1, sqrt(${a})))`
}
