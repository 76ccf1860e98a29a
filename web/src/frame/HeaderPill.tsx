import type { ReactNode } from 'react'
import classes from './HeaderPill.module.css'

interface HeaderPillProps {
  /** Of what is unfolded; `popoverTarget` and `hidePopover` take it. */
  readonly id: string
  /** What is unfolded, in a few words. */
  readonly name: string
  /** How much the pill may give way, and what it shows where there is little space. */
  readonly className: string | undefined
  /** What stands in the pill. */
  readonly face: ReactNode
  /** What is unfolded when it is pressed. */
  readonly children: ReactNode
}

/** Something that is to be known on every page: a few words in the header, and more when they are pressed. */
export function HeaderPill({ id, name, className, face, children }: HeaderPillProps) {
  return (
    <>
      <button type="button" className={`${classes.pill} ${className}`} popoverTarget={id}>
        {face}
      </button>
      <section id={id} popover="auto" className={classes.unfolded} aria-label={name}>
        {children}
      </section>
    </>
  )
}
