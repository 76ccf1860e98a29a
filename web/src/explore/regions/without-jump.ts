import type { Degrees } from './projection'

/** A ring that crosses the date line goes on beyond it, and stands once more a turn of the earth away. */
export function withoutJump(ring: readonly Degrees[]): readonly (readonly Degrees[])[] {
  let turn = 0
  const whole = ring.map(([longitude, latitude], place): Degrees => {
    const before = ring[place - 1]?.[0] ?? longitude
    if (longitude - before > 180) turn -= 360
    if (longitude - before < -180) turn += 360
    return [longitude + turn, latitude]
  })
  const beyond = whole.some(([longitude]) => longitude > 180) ? -360 : 360
  const isBeyond = whole.some(([longitude]) => Math.abs(longitude) > 180)
  return isBeyond
    ? [whole, whole.map(([longitude, latitude]): Degrees => [longitude + beyond, latitude])]
    : [whole]
}
