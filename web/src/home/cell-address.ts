import { memberCondition } from '../explore/saving/condition'
import { definitionAddress } from '../segments/definition-address'
import type { MosaicCell } from './mosaic'

/** Where the builder begins with a segment of who is in a part of the picture. */
export function cellAddress({ parts, title }: Pick<MosaicCell, 'parts' | 'title'>): string {
  const conditions = parts.map(memberCondition)
  const when = conditions.length === 1 ? conditions[0] : { all: conditions }
  const name = parts.map((part) => part.slice(part.indexOf('/') + 1)).join('-')
  return definitionAddress(JSON.stringify({ segment: name.slice(0, 60), title, when }))
}
