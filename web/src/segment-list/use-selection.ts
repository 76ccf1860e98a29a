import { useSearchParams } from 'react-router'
import { MOST_COMPARED, selectedIn, toggled, withSelected } from './selection'

/** Segments that are marked, to be compared; part of the page's address. */
export interface Selection {
  readonly ids: readonly string[]
  readonly isFull: boolean
  has(id: string): boolean
  toggle(id: string): void
  clear(): void
}

export function useSelection(): Selection {
  const [params, setParams] = useSearchParams()
  const ids = selectedIn(params)
  const select = (change: (before: readonly string[]) => readonly string[]) =>
    setParams((before) => withSelected(before, change(selectedIn(before))), {
      replace: true,
      preventScrollReset: true,
    })
  return {
    ids,
    isFull: ids.length >= MOST_COMPARED,
    has: (id) => ids.includes(id),
    toggle: (id) => select((before) => toggled(before, id)),
    clear: () => select(() => []),
  }
}
