import type { Formats } from '../../reports/index.ts'
import { type Feature, plainName, titleOf } from '../features/index.ts'
import type { CategoryMark, Mark, NumberMark } from './marks.ts'

/** The differences of a cluster as clauses: `orders in 365 days usually 12, of others 2`. */
export function differencesIn(marks: readonly Mark[], formats: Formats): readonly string[] {
  return marks.map((mark) => (mark.kind === 'number' ? ofNumber(mark, formats) : ofCategory(mark, formats)))
}

function ofNumber({ feature, typical, others }: NumberMark, { number }: Formats): string {
  const written = (value: number | null) => (value === null ? 'not known' : number(value))
  return `${lower(titleOf(feature))} usually ${written(typical)}, of others ${written(others)}`
}

function ofCategory(mark: CategoryMark, { share }: Formats): string {
  return `${share(mark.share)} have ${levelTitle(mark)}, of others ${share(mark.othersShare)}`
}

/** What a value of a category is called: `Region: Basel`. */
export function levelTitle({ features, level, pair }: CategoryMark): string {
  const name = categoryTitle(features[0]!)
  if (pair) return level === 2 ? `${name} unknown` : `${name} ${pair[level as 0 | 1]}`
  const feature = features[level]
  if (feature?.of === 'trait' && feature.measure === 'is') return `${name} ${feature.value}`
  return feature?.of === 'trait' && feature.measure === 'is-none-of' ? `a rare ${name}` : `${name} unknown`
}

/** A trait that is a category, by its name. */
export function categoryTitle(feature: Feature): string {
  if (feature.of !== 'trait') return titleOf(feature)
  return plainName(feature.path === '' ? feature.trait : `${feature.trait} ${feature.path}`)
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
