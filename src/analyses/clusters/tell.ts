import { say, translate } from '../../language/index.ts'
import type { Formats } from '../../reports/index.ts'
import { inSentence } from '../capitals.ts'
import type { CategoryMark, Mark, NumberMark } from './marks.ts'
import type { ClustersResult } from './result.ts'
import { traitName, wordsOf } from './words.ts'

/** The columns that clusters were found by. */
export function comparedIn({ columns, method }: ClustersResult): readonly string[] {
  const kinds = method === 'k-prototypes' ? ['number', 'category'] : ['number']
  return columns.filter(({ kind }) => kinds.includes(kind)).map(({ title }) => translate(title))
}

/** The differences of a cluster as clauses: `orders in 365 days usually 12, of others 2`. */
export function differencesIn(marks: readonly Mark[], formats: Formats): readonly string[] {
  return marks.map((mark) => (mark.kind === 'number' ? ofNumber(mark, formats) : ofCategory(mark, formats)))
}

function ofNumber(mark: NumberMark, formats: Formats): string {
  const { title } = wordsOf(mark.feature)
  const [own, others] = [writtenIn(mark, 'typical', formats), writtenIn(mark, 'others', formats)]
  return mark.by === 'median'
    ? say`${inSentence(title)} usually ${own}, of others ${others}`
    : say`${inSentence(title)} on average ${own}, of others ${others}`
}

/** A median of a column, as money where it is. */
export function writtenIn(mark: NumberMark, whose: 'typical' | 'others', { money, number }: Formats): string {
  const value = mark[whose]
  if (value === null) return say`not known`
  return wordsOf(mark.feature).isMoney ? money(value) : number(value)
}

function ofCategory(mark: CategoryMark, { share }: Formats): string {
  return say`${share(mark.share)} have ${levelTitle(mark)}, of others ${share(mark.othersShare)}`
}

/** What a value of a category is called: `Region: Basel`. */
export function levelTitle({ features, level, pair }: CategoryMark): string {
  const name = traitName(features[0]!)
  if (pair) return level === 2 ? say`${name} unknown` : `${name}: ${pair[level as 0 | 1]}`
  const feature = features[level]
  if (feature?.of === 'trait' && feature.measure === 'is') return `${name}: ${feature.value}`
  return feature?.of === 'trait' && feature.measure === 'is-none-of'
    ? say`a rare ${name}`
    : say`${name} unknown`
}
