import { useState } from 'react'
import { MOST_COMPARED, toggled } from './selection'

/** Segments that are marked, to be compared. */
export interface Selection {
  readonly ids: readonly string[]
  readonly isFull: boolean
  has(id: string): boolean
  toggle(id: string): void
  clear(): void
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<readonly string[]>([])
  return {
    ids,
    isFull: ids.length >= MOST_COMPARED,
    has: (id) => ids.includes(id),
    toggle: (id) => setIds((before) => toggled(before, id)),
    clear: () => setIds([]),
  }
}
