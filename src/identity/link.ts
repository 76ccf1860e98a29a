import type { Identity } from './identity.ts'
import { compareText, type IdentityRules } from './rules.ts'

/** An identity with its number. */
export interface Node extends Identity {
  readonly number: number
}

/** Two identities that a call named together. */
export interface Link {
  readonly a: number
  readonly b: number
  /** When the call happened (ms since 1970). */
  readonly at: number
  readonly messageId: string
  /** The call, such as `identify`, or `manual`. */
  readonly call: string
}

/** Two identities that are not one profile, whatever links say. */
export interface Separation {
  readonly a: number
  readonly b: number
}

/** The same for both directions. */
export function pairKey({ a, b }: Separation): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Of links between the same two identities the first counts. */
export function compareCalls(a: Omit<Link, 'a' | 'b'>, b: Omit<Link, 'a' | 'b'>): number {
  return a.at - b.at || compareText(a.messageId, b.messageId) || compareText(a.call, b.call)
}

/**
 * The order in which links count: by time, and what one message says by the identities themselves. Never by their
 * numbers, which depend on what came first.
 */
export function linkOrder(rules: IdentityRules, node: (number: number) => Node) {
  const ends = ({ a, b }: Link): [Node, Node] => {
    const [first, second] = [node(a), node(b)]
    return rules.compare(first, second) <= 0 ? [first, second] : [second, first]
  }
  return (one: Link, other: Link): number => {
    const byCall = compareCalls(one, other)
    if (byCall !== 0) return byCall
    const [a, b] = ends(one)
    const [c, d] = ends(other)
    return rules.compare(a, c) || rules.compare(b, d)
  }
}
