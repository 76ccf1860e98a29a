import type { Language } from '../../language/languages.ts'
import type { Measure } from '../measure.ts'
import { compact, fixed, percent, significant, withSign } from './number.ts'

const LONG = 10_000

/** A writer of the numbers at an axis: short, and as fine as the steps between them. */
export function tickWriter(
  measure: Measure,
  ticks: readonly number[],
  sign: string,
  language: Language,
): (value: number) => string {
  const largest = Math.max(0, ...ticks.map(Math.abs))
  const unit = measure === 'share' ? 100 : 1
  const decimals = stepDecimals(ticks.map((tick) => tick * unit))
  return (value) => {
    if (measure === 'share') return percent(fixed(value * unit, decimals, language), language)
    const text =
      largest >= LONG ? compact(Math.abs(value), 2, language) : plain(Math.abs(value), decimals, language)
    return `${value < 0 ? '−' : ''}${measure === 'money' ? withSign(text, sign, language) : text}`
  }
}

function plain(value: number, decimals: number, language: Language): string {
  return decimals > 4 ? significant(value, language) : fixed(value, decimals, language)
}

/** As many decimals as tell two neighbours apart. */
function stepDecimals(ticks: readonly number[]): number {
  const steps = ticks.slice(1).map((tick, index) => Math.abs(tick - ticks[index]!))
  const step = Math.min(...steps.filter((size) => size > 0))
  if (!Number.isFinite(step)) return 0
  return [0, 1, 2, 3, 4].find((decimals) => isMultiple(step, 10 ** -decimals)) ?? 5
}

function isMultiple(value: number, of: number): boolean {
  const times = value / of
  return Math.abs(times - Math.round(times)) < 1e-6 * Math.max(1, times) && Math.round(times) > 0
}
