import { type FocusEvent, useMemo, useState } from 'react'

/** The item of a tree that the keyboard is in, and what follows where it goes. */
export function useItemInHand() {
  const [item, setItem] = useState<number>()
  const handling = useMemo(
    () => ({
      onFocus: ({ target }: FocusEvent) => setItem(itemAround(target)),
      onBlur: ({ relatedTarget }: FocusEvent) => setItem(itemAround(relatedTarget)),
    }),
    [],
  )
  return [item, handling] as const
}

function itemAround(target: EventTarget | null): number | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
  return item === null ? undefined : Number(item.dataset.item)
}
