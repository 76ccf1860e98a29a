import type { ReactNode } from 'react'
import classes from './Uses.module.css'

interface UsesGroupProps {
  readonly title: string
  readonly children: ReactNode
}

/** What is of one kind. */
export function UsesGroup({ title, children }: UsesGroupProps) {
  return (
    <section className={classes.group}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}
