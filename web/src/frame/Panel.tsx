import type { ReactNode } from 'react'
import classes from './Panel.module.css'

interface PanelProps {
  readonly id: string
  readonly title: string
  /** What stands at the end of the title's line. */
  readonly aside?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A titled region of a page. */
export function Panel({ id, title, aside, wide, children }: PanelProps) {
  return (
    <section id={id} className={classes.panel} data-wide={wide} aria-labelledby={`${id}-title`}>
      <header className={classes.header}>
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
