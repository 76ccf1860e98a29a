import type { SegmentChange } from '../api/home'

/** What the changes of a day come to. */
export interface News {
  /** Beyond what is usual. */
  readonly unusual: readonly SegmentChange[]
  /** Within it, or of segments of which that is not known. */
  readonly others: readonly SegmentChange[]
}

const MOST_OTHERS = 5

/** Those to tell of, and of the others the largest, as many as leave room. */
export function newsOf(changes: readonly SegmentChange[]): News {
  const unusual = changes.filter(({ beyond }) => beyond >= 1)
  const rest = changes.filter(({ beyond }) => beyond < 1)
  return { unusual, others: rest.slice(0, Math.max(0, MOST_OTHERS - unusual.length)) }
}

/** How a segment changed in a word: everything, from nothing, more or fewer. */
export function directionOf({ size, before }: SegmentChange): 'emptied' | 'began' | 'grew' | 'shrank' {
  if (size === 0) return 'emptied'
  if (before === 0) return 'began'
  return size > before ? 'grew' : 'shrank'
}
