import { type KeyboardEvent, useRef, useState } from 'react'

/** A button and what it opens below itself: by ArrowDown, too; Escape goes back to the button, and Tab on from there. */
export function usePopup() {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const show = (shows: boolean) => {
    if (!shows) button.current?.focus({ preventScroll: true })
    setOpen(shows)
  }
  return {
    button,
    isOpen,
    show,
    onButtonKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || event.altKey || isOpen) return
      event.preventDefault()
      show(true)
    },
    onPopupKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'Tab' || key === 'Escape') show(false)
    },
  }
}
