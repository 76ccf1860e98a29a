import { type Estimated, leastEffect } from './interval.ts'

/**
 * Those whose effect is sure, the largest sure effect first: by the end of the interval nearer to no effect. So
 * neither a tiny difference in a million rows comes first, as by p, nor a wild one in a handful, as by size.
 */
export function foremost<T extends { readonly effect: Estimated }>(contrasts: readonly T[]): T[] {
  const sure = contrasts.filter(({ effect }) => leastEffect(effect) !== 0)
  return sure.sort((a, b) => Math.abs(leastEffect(b.effect)) - Math.abs(leastEffect(a.effect)))
}
