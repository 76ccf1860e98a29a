import { type FocusEvent, type PointerEvent, useState } from 'react'

/** Whether somebody points at an element or goes through it by keyboard. */
export function useBusyArea() {
  const [pointedAt, setPointedAt] = useState(false)
  const [focused, setFocused] = useState(false)
  const area = {
    // A finger is gone before anything could move.
    onPointerEnter: ({ pointerType }: PointerEvent) => setPointedAt(pointerType === 'mouse'),
    onPointerLeave: () => setPointedAt(false),
    onFocus: ({ target }: FocusEvent<HTMLElement>) => setFocused(target.matches(':focus-visible')),
    onBlur: () => setFocused(false),
  }
  return { isBusy: pointedAt || focused, area }
}

/**
 * Holds what is shown while somebody is busy there, so that nothing moves under them. There is something newer when
 * what `keyOf` picks is another.
 */
export function useCalm<T>(latest: T, isBusy: boolean, keyOf: (of: T) => unknown = (of) => of) {
  const [held, setHeld] = useState(latest)
  if (!isBusy && held !== latest) setHeld(latest)
  return {
    shown: isBusy ? held : latest,
    isHeld: isBusy && keyOf(held) !== keyOf(latest),
    release: () => setHeld(latest),
  }
}
