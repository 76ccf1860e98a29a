import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import classes from './Disclosure.module.css'

interface DisclosureProps {
  readonly label: string
  /** What it is called where the label alone would not tell it from others. */
  readonly name?: string
  /** What is folded out, given a way to fold it in again. */
  readonly children: (fold: () => void) => ReactNode
}

/** A button that folds out what is seldom wanted; it folds in by Escape, and when somebody goes elsewhere. */
export function Disclosure({ label, name, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const summary = useRef<HTMLElement>(null)
  const fold = () => {
    summary.current?.focus()
    details.current?.removeAttribute('open')
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') fold()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
    if (!currentTarget.contains(relatedTarget)) currentTarget.removeAttribute('open')
  }
  return (
    <details ref={details} className={classes.disclosure} onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary ref={summary} aria-label={name}>
        {label}
      </summary>
      {/* Takes the focus of clicks in browsers that do not give it to buttons. */}
      <div className={classes.content} tabIndex={-1}>
        {children(fold)}
      </div>
    </details>
  )
}
