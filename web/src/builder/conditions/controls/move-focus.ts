import { flushSync } from 'react-dom'

const FIELDS = 'input, select, textarea'
const REACHABLE = `${FIELDS}, button`

const within = (frame: Element, selector: string) => [...frame.querySelectorAll<HTMLElement>(selector)]

/** Does what adds fields, and goes on in the first of them. */
export function intoAdded(from: HTMLElement, add: () => void): void {
  const frame = from.closest('fieldset') ?? document.body
  const before = new Set(within(frame, FIELDS))
  flushSync(add)
  within(frame, FIELDS)
    .find((field) => !before.has(field))
    ?.focus()
}

/** Does what takes the button away that it was asked by, and goes on in what stood before it. */
export function beforeRemoved(from: HTMLElement, remove: () => void): void {
  const frame = from.closest('fieldset') ?? document.body
  const place = within(frame, REACHABLE).indexOf(from)
  const others = within(frame, REACHABLE).slice(0, place).reverse()
  flushSync(remove)
  const next = others.find((one) => one.isConnected) ?? within(frame, REACHABLE)[0]
  next?.focus()
}
