import type { Formats } from '../../reports/index.ts'
import type { CategoryMark, Mark, NumberMark } from './marks.ts'
import type { ClustersResult } from './result.ts'
import { traitName, wordsOf } from './words.ts'

/** The columns that clusters were found by. */
export function comparedIn({ columns, method }: ClustersResult): readonly string[] {
  const kinds = method === 'k-prototypes' ? ['number', 'category'] : ['number']
  return columns.filter(({ kind }) => kinds.includes(kind)).map(({ title }) => title)
}

/** The differences of a cluster as clauses: `orders in 365 days usually 12, of others 2`. */
export function differencesIn(marks: readonly Mark[], formats: Formats): readonly string[] {
  return marks.map((mark) => (mark.kind === 'number' ? ofNumber(mark, formats) : ofCategory(mark, formats)))
}

function ofNumber(mark: NumberMark, formats: Formats): string {
  const { title } = wordsOf(mark.feature)
  const usually = mark.by === 'median' ? 'usually' : 'on average'
  return `${lower(title)} ${usually} ${writtenIn(mark, 'typical', formats)}, of others ${writtenIn(mark, 'others', formats)}`
}

/** A median of a column, as money where it is. */
export function writtenIn(mark: NumberMark, whose: 'typical' | 'others', { money, number }: Formats): string {
  const value = mark[whose]
  if (value === null) return 'not known'
  return wordsOf(mark.feature).isMoney ? money(value) : number(value)
}

function ofCategory(mark: CategoryMark, { share }: Formats): string {
  return `${share(mark.share)} have ${levelTitle(mark)}, of others ${share(mark.othersShare)}`
}

/** What a value of a category is called: `Region: Basel`. */
export function levelTitle({ features, level, pair }: CategoryMark): string {
  const name = traitName(features[0]!)
  if (pair) return level === 2 ? `${name} unknown` : `${name}: ${pair[level as 0 | 1]}`
  const feature = features[level]
  if (feature?.of === 'trait' && feature.measure === 'is') return `${name}: ${feature.value}`
  return feature?.of === 'trait' && feature.measure === 'is-none-of' ? `a rare ${name}` : `${name} unknown`
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
