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

/**
 * The same for a list to which new items come in front: how many of them are kept back. A list that does not have what
 * was held, because it is read only now or others are asked for, is held as it is.
 */
export function useCalmList(keys: readonly string[], isBusy: boolean) {
  const [newest] = keys
  const [held, setHeld] = useState(newest)
  const fresh = held === undefined ? -1 : keys.indexOf(held)
  if ((!isBusy || fresh < 0) && held !== newest) setHeld(newest)
  return { fresh: Math.max(0, fresh), release: () => setHeld(newest) }
}
