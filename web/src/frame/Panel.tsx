import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import classes from './Panel.module.css'

interface PanelProps {
  readonly id: string
  readonly title: string
  /** What stands at the end of the title's line. */
  readonly aside?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A titled region of a page; an address that ends with its id leads to it, however late it is there. */
export function Panel({ id, title, aside, wide, children }: PanelProps) {
  const region = useRef<HTMLElement>(null)
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === `#${id}`) region.current?.scrollIntoView()
  }, [hash, id])
  return (
    <section ref={region} id={id} className={classes.panel} data-wide={wide} aria-labelledby={`${id}-title`}>
      <header className={classes.header}>
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
