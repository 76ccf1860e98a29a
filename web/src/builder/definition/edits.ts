import {
  type Definition,
  isNegation,
  isWithin,
  type Join,
  joinOf,
  nodeAt,
  type Path,
  partsOf,
  placeKey,
} from './node'
import { succeed } from './node-ids'
import type { Fields } from './plain-data'

/** Where something can be put: into a group, before the part that has this index now. */
export interface Place {
  readonly group: Path
  readonly index: number
}

/** A definition with another value at a place; undefined takes it out. What is not on the way stays the same. */
export function setAt(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return next
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === key ? setAt(item, rest, next) : item))
    return items.filter((item) => item !== undefined)
  }
  const { [key]: before, ...others } = (value ?? {}) as Fields
  const after = setAt(before, rest, next)
  if (after === undefined) return succeed(others, value)
  // A field keeps its place among the others.
  return succeed({ ...(value as Fields), [key]: after }, value)
}

const edited = (definition: Definition, path: Path, next: unknown) =>
  setAt(definition, path, next) as Definition

/** Puts another node in the place of one, as its successor. */
export function replaceNode(definition: Definition, path: Path, node: unknown): Definition {
  return edited(definition, path, succeed(node, nodeAt(definition, path)))
}

/** Puts a node into a group. The root becomes one where it is a single condition. */
export function insertNode(definition: Definition, { group, index }: Place, node: unknown): Definition {
  const { root, join, parts } = groupAt(definition, group)
  const grown = [...parts.slice(0, index), node, ...parts.slice(index)]
  return edited(definition, group, succeed({ [join]: grown }, root))
}

function groupAt(definition: Definition, path: Path) {
  const node = nodeAt(definition, path)
  const join = joinOf(node)
  if (join !== undefined) return { root: node, join, parts: partsOf(node, join) }
  return { root: undefined, join: 'all' as const, parts: node === undefined ? [] : [node] }
}

/** Takes a node out, and with it the groups that it leaves empty; the root stays as an empty group. */
export function removeNode(definition: Definition, path: Path): Definition {
  const group = groupOf(path)
  if (group === undefined) return edited(definition, path, { all: [] })
  const join = path.at(-2) as Join
  const parts = nodeAt(definition, [...group, join]) as readonly unknown[]
  const outer = outermost(group)
  if (parts.length === 1 && groupOf(outer) !== undefined) return removeNode(definition, outer)
  return edited(definition, path, undefined)
}

/** The group that a place is in; undefined for the root. */
function groupOf(path: Path): Path | undefined {
  return typeof path.at(-1) === 'number' && path.at(-2) !== 'parts' ? path.slice(0, -2) : undefined
}

/** A place with the negations around it. */
function outermost(path: Path): Path {
  return path.at(-1) === 'not' ? outermost(path.slice(0, -1)) : path
}

/** Moves a node into a group; into itself it cannot be moved. */
export function moveNode(definition: Definition, from: Path, to: Place): Definition {
  const node = nodeAt(definition, from)
  if (node === undefined || isWithin(to.group, from) || isThere(from, to)) return definition
  const wasGroup = joinOf(nodeAt(definition, to.group)) !== undefined
  const inserted = insertNode(definition, to, node)
  return removeNode(inserted, wasGroup ? afterInsertion(from, to) : withinNewGroup(from, to))
}

function isThere(from: Path, { group, index }: Place): boolean {
  const own = groupOf(from)
  const at = Number(from.at(-1))
  return own !== undefined && placeKey(own) === placeKey(group) && (index === at || index === at + 1)
}

/** Where what stood at a place stands once something was put into a group. */
function afterInsertion(path: Path, { group, index }: Place): Path {
  const at = path[group.length + 1]
  if (!isWithin(path, group) || typeof at !== 'number' || at < index) return path
  return [...path.slice(0, group.length + 1), at + 1, ...path.slice(group.length + 2)]
}

function withinNewGroup(path: Path, { group, index }: Place): Path {
  return [...group, 'all', index === 0 ? 1 : 0, ...path.slice(group.length)]
}

/** Makes a group of a node alone, to which others can be added. */
export function wrapNode(definition: Definition, path: Path, join: Join): Definition {
  return edited(definition, path, { [join]: [nodeAt(definition, path)] })
}

/** Puts the parts of a group in its place, where that is in another group and nothing negates it. */
export function dissolveGroup(definition: Definition, path: Path): Definition {
  const node = nodeAt(definition, path)
  const join = joinOf(node)
  const group = groupOf(path)
  if (join === undefined || group === undefined) return definition
  const at = [...group, path.at(-2) as Join]
  const around = nodeAt(definition, at) as readonly unknown[]
  const index = Number(path.at(-1))
  return edited(definition, at, [
    ...around.slice(0, index),
    ...partsOf(node, join),
    ...around.slice(index + 1),
  ])
}

/** Negates a node, or takes a negation away. */
export function negateNode(definition: Definition, path: Path): Definition {
  const node = nodeAt(definition, path)
  return replaceNode(definition, path, isNegation(node) ? node.not : { not: node })
}

/** Puts a copy of a node behind it; a root becomes a group of both. */
export function duplicateNode(definition: Definition, path: Path): Definition {
  const copy = structuredClone(nodeAt(definition, path))
  const group = groupOf(path)
  const place = group === undefined ? { group: path, index: 1 } : { group, index: Number(path.at(-1)) + 1 }
  return insertNode(definition, place, copy)
}

/** Says whether all parts of a group must hold, or any. A single condition at the root becomes a group. */
export function setJoin(definition: Definition, path: Path, join: Join): Definition {
  const { root, parts } = groupAt(definition, path)
  return edited(definition, path, succeed({ [join]: parts }, root))
}
