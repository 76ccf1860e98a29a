import { say } from '../../language/index.ts'
import { ALL_ITEMS, FACTOR } from './propose-scales.ts'
import type { SurveysResult } from './result.ts'
import { titleOf } from './scales.ts'

/** Scales that were proposed have numbers for names where their items have none; those are said in each language. */
export function withSpokenTitles(result: SurveysResult): SurveysResult {
  const scales = result.scales.map((scale) =>
    scale.title === titleOf(scale.name) ? { ...scale, title: spoken(scale.name, scale.title) } : scale,
  )
  return { ...result, scales }
}

function spoken(name: string, title: string): string {
  if (name === ALL_ITEMS) return say`All items`
  const number = FACTOR.exec(name)?.[1]
  return number === undefined ? title : say`Factor ${number}`
}
