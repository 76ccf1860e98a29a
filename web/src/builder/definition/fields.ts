import type { Definition } from './node'
import { succeed } from './node-ids'

/** The kinds that the builder writes. */
export type DefinitionKind = 'segment' | 'segmentation'

export const KINDS: readonly DefinitionKind[] = ['segment', 'segmentation']

/** In the order in which they stand in a file. */
const ORDER = [
  'segment',
  'segmentation',
  'title',
  'description',
  'folder',
  'owner',
  'tags',
  'when',
  'parts',
  'rest',
]

/** Undefined for what the builder does not write, such as a metric. */
export function kindOfDefinition(definition: Definition): DefinitionKind | undefined {
  return KINDS.find((kind) => Object.hasOwn(definition, kind))
}

/** The name by which others refer to it. */
export function nameOf(definition: Definition): string {
  return textOf(definition, kindOfDefinition(definition) ?? 'segment')
}

/** A field that holds text; empty where it does not. */
export function textOf(definition: Definition, field: string): string {
  const value = definition[field]
  return typeof value === 'string' ? value : ''
}

/** Whether nobody has given it a name yet, neither by its title nor in its YAML. */
export function isNameless(definition: Definition): boolean {
  const kind = kindOfDefinition(definition) ?? 'segment'
  return textOf(definition, 'title') === '' && nameOf(definition) === NAMELESS[kind]
}

export function tagsOf({ tags }: Definition): readonly string[] {
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
}

/** With another value in a field, where a file would have it; undefined takes the field out. */
export function setField(definition: Definition, field: string, value: unknown): Definition {
  const { [field]: _, ...others } = definition
  const fields = Object.entries(value === undefined ? others : { ...others, [field]: value })
  const rank = (name: string) => ORDER.indexOf(name) + 1 || ORDER.length + 1
  return succeed(Object.fromEntries(fields.sort(([a], [b]) => rank(a) - rank(b))), definition)
}

const NAMELESS: Readonly<Record<DefinitionKind, string>> = {
  segment: 'new-segment',
  segmentation: 'new-segmentation',
}

const MARKS = /\p{M}/gu
const LONGEST = 60

/** A name made of a title: `Grüße aus Köln` becomes `grusse-aus-koln`. */
export function nameFor(title: string, kind: DefinitionKind): string {
  const plain = title.replaceAll('ß', 'ss').normalize('NFKD').replace(MARKS, '').toLowerCase()
  const name = plain
    .replace(/[^a-z0-9_]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return name || NAMELESS[kind]
}

/** With another title. The name follows it for as long as it was made of the title. */
export function setTitle(definition: Definition, title: string, nameIsFixed: boolean): Definition {
  const kind = kindOfDefinition(definition) ?? 'segment'
  const follows = !nameIsFixed && nameOf(definition) === nameFor(textOf(definition, 'title'), kind)
  const named = follows ? setField(definition, kind, nameFor(title, kind)) : definition
  return setField(named, 'title', title === '' ? undefined : title)
}

/** Nothing yet: a segment of everybody, or a segmentation of one part and the rest. */
export function emptyDefinition(kind: DefinitionKind): Definition {
  if (kind === 'segment') return { segment: NAMELESS.segment, when: { all: [] } }
  const parts = [{ name: 'part-1', when: { all: [] } }]
  return { segmentation: NAMELESS.segmentation, parts, rest: { name: 'rest' } }
}
