import { stringify } from 'yaml'
import { definitionAddress } from '../../segments/definition-address'
import type { Condition } from './condition'

/** What was picked in a picture, as a segment that is not saved. */
export interface PickedSegment {
  readonly title: string
  readonly description?: string
  readonly when: Condition
}

const LONGEST_NAME = 60
const LONGEST_TITLE = 200

/** The definition of the language that a selection is. */
export function definitionOf({ title, description, when }: PickedSegment): Readonly<Record<string, unknown>> {
  return {
    segment: nameOf(title),
    title: title.slice(0, LONGEST_TITLE),
    ...(description !== undefined && { description }),
    when,
  }
}

/** `Köln & Bonn` is `koln-bonn`. */
function nameOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return words.join('-').slice(0, LONGEST_NAME).replace(/-$/, '') || 'selection'
}

/** Where the builder begins with a selection. */
export function buildAddress(picked: PickedSegment): string {
  const text = stringify(definitionOf(picked), { lineWidth: 0, aliasDuplicateObjects: false })
  return definitionAddress(text)
}
