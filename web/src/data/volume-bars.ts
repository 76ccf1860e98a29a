import { linear, niceTicks } from '../charts/scale'

/** The records of one day. */
export interface Day {
  readonly at: number
  readonly records: number
}

interface VolumeLayout {
  readonly bars: readonly { readonly x: number; readonly y: number; readonly height: number }[]
  readonly width: number
  readonly ticks: readonly { readonly place: number; readonly count: number }[]
}

const GAP = 2

/** A bar a day, standing on zero. */
export function layOutVolume(
  days: readonly Day[],
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): VolumeLayout {
  const ticks = niceTicks(Math.max(1, ...days.map(({ records }) => records)), 3)
  const y = linear([0, ticks.at(-1) ?? 1], [bottom, top])
  const step = (right - left) / Math.max(1, days.length)
  const bars = days.map(({ records }, index) => {
    // Something is never drawn as nothing.
    const height = records === 0 ? 0 : Math.max(1, bottom - y(records))
    return { x: left + index * step, y: bottom - height, height }
  })
  return {
    bars,
    width: Math.max(1, step - GAP),
    ticks: ticks.map((count) => ({ place: y(count), count })),
  }
}
