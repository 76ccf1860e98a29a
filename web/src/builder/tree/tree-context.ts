import { createContext, useContext } from 'react'
import type { ConditionProblem } from '../conditions'
import type { GroupItem } from '../definition/items'
import type { ItemCount } from '../results/at-items'
import type { Edit } from '../use-draft'

/** What the items of a tree need to know of the page they stand on. */
export interface TreeContext {
  readonly tree: GroupItem
  readonly edit: Edit
  readonly readOnly: boolean
  readonly counts: ReadonlyMap<number, ItemCount>
  readonly clauses: ReadonlyMap<number, string>
  readonly problems: ReadonlyMap<number, readonly ConditionProblem[]>
  /** Of how many profiles the counts are; 0 until that is known. */
  readonly profiles: number
  /** The counts are of what was written before. */
  readonly isStale: boolean
  /** What was added last, by its id. */
  readonly added: number | undefined
  readonly noteAdded: (id: number) => void
  /** Says something to those who listen. */
  readonly announce: (text: string) => void
  /** Where the keyboard goes once an edit is drawn. */
  readonly focusOn: (target: FocusTarget) => void
}

/** An item by its id: its handle, or the first field of what was added. */
export interface FocusTarget {
  readonly id: number
  readonly part: 'handle' | 'form' | 'add'
}

const Context = createContext<TreeContext | undefined>(undefined)

export const TreeProvider = Context.Provider

export function useTree(): TreeContext {
  const context = useContext(Context)
  if (context === undefined) throw new Error('A tree item outside of a tree')
  return context
}
