const STEP = 78
const BAR = { top: 30, height: 34 }
const LEAST = 3

export interface FunnelBar {
  readonly y: number
  readonly height: number
  /** Who came to the step. */
  readonly reached: number
  /** Where those who came to the step before would end; as `reached` of the first. */
  readonly before: number
}

/** Bars as long as people came to each step, the first as long as there is room. */
export function layOutFunnel(reached: readonly number[], width: number): readonly FunnelBar[] {
  const most = Math.max(1, ...reached)
  const long = (count: number) => (count === 0 ? 0 : Math.max(LEAST, (count / most) * width))
  return reached.map((count, step) => ({
    y: step * STEP + BAR.top,
    height: BAR.height,
    reached: long(count),
    before: long(reached[step - 1] ?? count),
  }))
}

export const funnelHeight = (steps: number) => steps * STEP
