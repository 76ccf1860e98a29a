import { kindOfDefinition, nameOf } from '../definition/fields'
import { type Definition, nodeAt, type Path } from '../definition/node'

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

const within = (outer: Path, root: Path) => (path: Path) =>
  outer.every((key, index) => path[index] === key) ? [...root, ...path.slice(outer.length)] : undefined

/** A part of a segmentation as it is written. */
export interface WrittenPart {
  readonly name?: unknown
  readonly title?: unknown
  readonly when?: unknown
}

export function partsOf({ parts }: Definition): readonly WrittenPart[] {
  return Array.isArray(parts) ? (parts as readonly WrittenPart[]) : []
}
