import { kindOfDefinition, nameOf } from '../definition/fields'
import { type Definition, nodeAt, type Path } from '../definition/node'
import { isRecord } from '../definition/plain-data'

/** What is counted: a condition tree of a definition as a segment, and how its places stand there. */
export interface Subject {
  readonly definition: Definition
  /** The place in the written definition of a place in what is counted; undefined for what only this has. */
  readonly placeOf: (path: Path) => Path | undefined
}

/**
 * The segment that is counted for the tree at a place: of a segment itself; of a part of a segmentation those who are
 * in no part before it.
 */
export function subjectOf(definition: Definition, root: Path): Subject {
  const when = nodeAt(definition, root)
  if (kindOfDefinition(definition) !== 'segmentation')
    return { definition: { segment: nameOf(definition), when }, placeOf: (path) => path }
  const index = Number(root[1])
  const before = partsOf(definition).slice(0, index)
  const name = `${nameOf(definition)}-part`
  if (before.length === 0) return { definition: { segment: name, when }, placeOf: within(['when'], root) }
  const all = [...before.map((part) => ({ not: part.when })), when]
  return { definition: { segment: name, when: { all } }, placeOf: within(['when', 'all', index], root) }
}

/** What was counted for the same part of a saved segmentation: nobody for a part that is new. Undefined for segments. */
export function savedSubjectOf(
  definition: Definition,
  root: Path,
  saved: Definition,
): Definition | undefined {
  if (kindOfDefinition(saved) !== 'segmentation') return undefined
  const index = partsOf(saved).findIndex(({ name }) => name === partAt(definition, root)?.name)
  if (index < 0) return { segment: `${nameOf(saved)}-part`, when: { any: [] } }
  return subjectOf(saved, ['parts', index, 'when']).definition
}

/** The id that what is counted has among segments once it is saved: `loyal`, or `stages/new` of a part. */
export function subjectId(definition: Definition, root: Path): string {
  const part = partAt(definition, root)
  return part === undefined ? nameOf(definition) : `${nameOf(definition)}/${String(part.name)}`
}

function partAt(definition: Definition, [key, index]: Path): WrittenPart | undefined {
  return key === 'parts' ? partsOf(definition)[Number(index)] : undefined
}

const within = (outer: Path, root: Path) => (path: Path) =>
  outer.every((key, index) => path[index] === key) ? [...root, ...path.slice(outer.length)] : undefined

/** A part of a segmentation as it is written. */
export interface WrittenPart {
  readonly name?: unknown
  readonly title?: unknown
  readonly when?: unknown
}

/** One that is only begun, such as a dash in YAML, has nothing yet. */
export function partsOf({ parts }: Definition): readonly WrittenPart[] {
  return Array.isArray(parts) ? parts.map((part) => (isRecord(part) ? part : {})) : []
}
