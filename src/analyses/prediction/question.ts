import type { Node } from '../../definition/node.ts'

/** What is asked of each profile, as of an instant t. */
export type Question = PastQuestion | GivenQuestion

interface Asked {
  /** Of whom it is asked: `customers who bought in the 90 days before`. */
  readonly whom: string
  /** What may come to pass: `no order_completed in the next 90 days`. */
  readonly what: string
  /** Events and traits that the answer is made of: as features they would give it away or say it twice. */
  readonly without: readonly string[]
  /** Events that it is about. */
  readonly about: readonly string[]
}

/** Answered at past instants by what came in the days after. */
export interface PastQuestion extends Asked {
  readonly kind: 'past'
  readonly days: number
  /** Holds as of t + days of those to whom it came to pass. */
  readonly outcome: Node
  /** Holds as of t of those who are asked about. */
  readonly among: Node
  /** The event whose absence is the simple sign; undefined where there is none. */
  readonly sign: string | undefined
  /** Whether coming to pass means that the sign stayed away, so that lifetimes end with the last one. */
  readonly ends: boolean
}

/** Answered by a trait, once for all: a table of customers with what became of them. */
export interface GivenQuestion extends Asked {
  readonly kind: 'given'
  readonly trait: string
  readonly path: string
  /** The value that means yes: of a text itself, of a flag or number 1. */
  readonly value: string | null
}
