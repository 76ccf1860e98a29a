import { linear } from '../../charts/scale'
import type { BestShare, Concentration } from './result'

const MARGIN = { top: 14, right: 18, bottom: 44, left: 52 }
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1]
const HEIGHT = { share: 0.5, least: 280, most: 420 }

export interface ParetoLayout {
  readonly area: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly ticks: readonly { readonly share: number; readonly x: number; readonly y: number }[]
  readonly x: (share: number) => number
  readonly y: (share: number) => number
  /** The percent of customers at a place across. */
  readonly percentAt: (x: number) => number
}

export function paretoHeight(width: number): number {
  return Math.round(Math.min(HEIGHT.most, Math.max(HEIGHT.least, width * HEIGHT.share)))
}

/** The curve of which share of customers, the best first, brings which share of the revenue. */
export function layOutPareto(
  { best, customers }: Pick<Concentration, 'best' | 'customers'>,
  width: number,
): ParetoLayout {
  const area = {
    left: MARGIN.left,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    top: MARGIN.top,
    bottom: paretoHeight(width) - MARGIN.bottom,
  }
  const x = linear([0, 1], [area.left, area.right])
  const y = linear([0, 1], [area.bottom, area.top])
  const ends = best.map((one) => ({ x: x(shareOf(one, customers)), y: y(one.money) }))
  return {
    area,
    points: [{ x: x(0), y: y(0) }, ...ends],
    ticks: TICKS.map((share) => ({ share, x: x(share), y: y(share) })),
    x,
    y,
    percentAt: (at) =>
      Math.min(100, Math.max(1, Math.round((100 * (at - area.left)) / (area.right - area.left)))),
  }
}

/** Of all customers, however many were asked for. */
export function shareOf({ customers }: Pick<BestShare, 'customers'>, all: number): number {
  return all === 0 ? 0 : customers / all
}
