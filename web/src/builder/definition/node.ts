import { type Fields, isRecord } from './plain-data'

/** A segment, a segmentation or a metric as plain data, as it would stand in a file. */
export type Definition = Fields
/** A place in a definition: `['when', 'all', 0]`. */
export type Path = readonly (string | number)[]
/** Whether all conditions of a group must hold, or any. */
export type Join = 'all' | 'any'

export const JOINS: readonly Join[] = ['all', 'any']

/** How a group joins its parts; undefined for what is no group. */
export function joinOf(node: unknown): Join | undefined {
  if (!isRecord(node) || Object.keys(node).length !== 1) return undefined
  return JOINS.find((join) => Array.isArray(node[join]))
}

/** The parts of a group. */
export function partsOf(node: unknown, join: Join): readonly unknown[] {
  return (node as Record<Join, readonly unknown[]>)[join]
}

/** Whether a node says that what stands in it must not hold. */
export function isNegation(node: unknown): node is { readonly not: unknown } {
  return isRecord(node) && Object.keys(node).length === 1 && Object.hasOwn(node, 'not')
}

/** What stands at a place; undefined where there is nothing. */
export function nodeAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? (found as Fields)[key] : undefined),
    value,
  )
}

/** Whether a place is another one or lies in it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, index) => path[index] === key)
}

/** A place as a text, to compare places by. */
export function placeKey(path: Path): string {
  return JSON.stringify(path)
}
