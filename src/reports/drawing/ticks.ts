const ROUND = [1, 2, 2.5, 5, 10]
const LOG_PARTS = [
  [1, 1.5, 2, 3, 5, 7],
  [1, 2, 5],
  [1, 3],
]

/** Round numbers that cover a range from below its start to above its end, in at most about `count` steps. */
export function coveringTicks(from: number, to: number, count: number): readonly number[] {
  const step = roundStep((to - from) / Math.max(1, count))
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)]
  return stepsOf(first, last, step)
}

/** Round numbers within a range. */
export function ticksWithin(from: number, to: number, count: number): readonly number[] {
  const step = roundStep((to - from) / Math.max(1, count))
  return stepsOf(Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9), step)
}

/** Powers of ten within a range of positive numbers, with some of their parts between while they are few. */
export function logTicks(from: number, to: number, count: number): readonly number[] {
  const decades = Math.log10(to / from)
  if (decades < 0.3) return ticksWithin(from, to, count)
  const exponents = range(Math.ceil(Math.log10(from) - 1e-9) - 1, Math.floor(Math.log10(to) + 1e-9))
  const every = Math.max(1, Math.ceil(decades / count))
  const parts = LOG_PARTS.find((some) => some.length * decades <= count) ?? [1]
  return exponents
    .filter((exponent) => exponent % every === 0)
    .flatMap((exponent) => parts.map((part) => exact(part * 10 ** exponent)))
    .filter((tick) => tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9))
}

/** The smallest round step that is at least as large as a rough one. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ROUND.map((part) => part * power).find((size) => size >= rough * (1 - 1e-9))
  return step !== undefined && step > 0 && Number.isFinite(step) ? step : rough
}

function stepsOf(first: number, last: number, step: number): readonly number[] {
  return range(first, Math.min(last, first + 100)).map((index) => exact(index * step))
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** 0.30000000000000004 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}
