import { EMPTY_LIBRARY } from '../../definition/library.ts'
import type { Node } from '../../definition/node.ts'
import { requireNode } from '../../definition/parse.ts'
import { requireResolved } from '../../definition/resolve.ts'

/** A condition written as data, ready to be evaluated. */
export const nodeOf = (written: unknown): Node => requireResolved(requireNode(written), EMPTY_LIBRARY)

/** Whether an event of the name came in the last days: as of t + days, within the days after t. */
export const cameWithin = (event: string, days: number): Node =>
  nodeOf({ event, in: { last: `${days} days` } })

export const EVERYBODY: Node = { kind: 'all', parts: [] }

export const not = (part: Node): Node => ({ kind: 'not', part })
