import type { Node } from '../definition/node.ts'
import type { Path } from '../errors/index.ts'

/** A group or condition of a draft: where it is written, and what is evaluated for it. */
export interface Place {
  readonly path: Path
  /** As it is written: a condition may stand for a whole tree. */
  readonly written: Node
  readonly node: Node
  readonly parts: readonly Place[]
}

/** The places of a draft's tree; resolving replaces conditions and keeps the groups around them. */
export function placeOf(written: Node, node: Node, path: Path = ['when']): Place {
  return { path, written, node, parts: partsOf(written, node, path) }
}

function partsOf(written: Node, node: Node, path: Path): readonly Place[] {
  if (written.kind === 'not' && node.kind === 'not') {
    return [placeOf(written.part, node.part, [...path, 'not'])]
  }
  if ((written.kind === 'all' || written.kind === 'any') && node.kind === written.kind) {
    return written.parts.map((part, index) =>
      placeOf(part, node.parts[index]!, [...path, written.kind, index]),
    )
  }
  return []
}

/** A place and all within it, outermost first and from left to right. */
export function placesWithin(place: Place): readonly Place[] {
  return [place, ...place.parts.flatMap(placesWithin)]
}
