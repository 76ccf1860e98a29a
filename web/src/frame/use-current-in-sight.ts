import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * For a row of links that scrolls where it does not fit: the one to the present page, or to the view of it that is
 * named, is in sight.
 */
export function useCurrentInSight(view?: string) {
  const { pathname } = useLocation()
  const row = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another link
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current=page]')
    if (current) row.current?.scrollTo({ left: current.offsetLeft - row.current.offsetLeft })
  }, [pathname, view])
  return row
}
