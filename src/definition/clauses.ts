import type { Titles } from '../conditions/condition.ts'
import type { Path } from '../errors/index.ts'
import { describeClause } from './describe.ts'
import type { Node } from './node.ts'

/** What a node of a definition says, at its place there. */
export interface Clause {
  readonly path: Path
  /** `who did order_completed in the last 30 days` */
  readonly text: string
}

/** The clause of every node of a tree by its place, each before those in it. `path` is the place of the tree. */
export function clausesOf(node: Node, path: Path, titles: Titles): readonly Clause[] {
  return [{ path, text: describeClause(node, titles) }, ...inside(node, path, titles)]
}

function inside(node: Node, path: Path, titles: Titles): readonly Clause[] {
  if (node.kind === 'condition') return []
  if (node.kind === 'not') return clausesOf(node.part, [...path, 'not'], titles)
  return node.parts.flatMap((part, index) => clausesOf(part, [...path, node.kind, index], titles))
}
