import type { Survey } from '../features/index.ts'
import type { Purchases } from '../purchases/index.ts'
import type { TextQuery } from './read-texts.ts'

/** What is read, and of whom. */
export interface Reading {
  readonly query: TextQuery
  readonly survey: Survey
  readonly purchases: Purchases | undefined
  /** Ids of the members, ascending. */
  readonly members: Uint32Array
  readonly days: number
  /** Events and traits that the rule of the segment reads: members are alike in them. */
  readonly without: readonly string[]
}

/** The window of behaviour, as conditions write it. */
export const inLast = (days: number) => ({ in: { last: `${days} days` } })

/** A trait, or a member of one that is an object, as conditions name it. */
export const traitName = (name: string, path: string) => (path === '' ? name : `${name}.${path}`)
