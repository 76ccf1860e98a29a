import { useEffect } from 'react'

type UndoKey = 'undo' | 'redo'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** What a key asks for: Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, with the command key on a Mac. */
export function undoKeyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): UndoKey | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : undefined
}

/**
 * Takes steps back and forth wherever the keyboard is, in fields too: there is one history of what is written here. The
 * browser's own, which goes through all fields of a page, would take back something else.
 */
export function useUndoKeys({ undo, redo }: Readonly<Record<UndoKey, () => void>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = undoKeyOf(event)
      if (asked === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (asked === 'undo') undo()
      else redo()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [undo, redo])
}
