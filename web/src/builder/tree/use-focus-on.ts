import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { FocusTarget } from './tree-context'

const FIELDS = 'input:not([type=hidden]), select, textarea, [contenteditable=true], button'

/** A menu that closes gives the focus back to its button first. */
const AFTER_MENU_MS = 40

/** Sends the keyboard to an item once what was done is drawn. */
export function useFocusOn(box: RefObject<HTMLElement | null>, drawn: unknown) {
  const wanted = useRef<FocusTarget & { readonly from: Element | null }>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted is there once this is drawn
  useEffect(() => {
    const target = wanted.current
    if (target === undefined || box.current === null) return
    wanted.current = undefined
    const timer = setTimeout(() => {
      if (box.current && isWaiting(document.activeElement, target.from)) find(box.current, target)?.focus()
    }, AFTER_MENU_MS)
    return () => clearTimeout(timer)
  }, [box, drawn])
  return useCallback((target: FocusTarget) => {
    wanted.current = { ...target, from: document.activeElement }
  }, [])
}

/** Whoever went elsewhere meanwhile is not fetched back. */
function isWaiting(active: Element | null, from: Element | null): boolean {
  return active === null || active === from || active.matches('body, main, [data-handle-of], [data-add]')
}

function find(box: HTMLElement, { id, part }: FocusTarget): HTMLElement | null {
  if (part === 'handle') return box.querySelector(`[data-handle-of="${id}"]`)
  if (part === 'add') return box.querySelector(`[data-end-of="${id}"] [data-add]`)
  const fields = [...box.querySelectorAll<HTMLElement>(`[data-item="${id}"] [data-form] :is(${FIELDS})`)]
  return fields.find(isEmpty) ?? fields[0] ?? null
}

/** What somebody has to fill in. */
function isEmpty(field: HTMLElement): boolean {
  return field instanceof HTMLInputElement && field.type === 'text' && field.value === ''
}
