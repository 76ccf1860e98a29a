/** Degrees of longitude and latitude. */
export type Degrees = readonly [longitude: number, latitude: number]

const RADIANS = Math.PI / 180
/** Half the width of the projected world. */
export const HALF_WIDTH = 0.8707 * Math.PI

/**
 * Natural Earth: a compromise of shapes and sizes for maps of the world, as polynomials of the latitude.
 * Šavrič, Jenny, Patterson, Petrovič & Hurni (2011).
 */
export function project([longitude, latitude]: Degrees): readonly [x: number, y: number] {
  const [lambda, phi] = [longitude * RADIANS, latitude * RADIANS]
  const p2 = phi * phi
  const p4 = p2 * p2
  const x = lambda * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
  const y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
  return [x, y]
}
