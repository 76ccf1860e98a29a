import type { ReactNode } from 'react'
import classes from './SectionFrame.module.css'

interface SectionFrameProps {
  readonly id: string
  readonly title: string
  /** Closed until somebody, a link, a search in the page or printing opens it. */
  readonly isFolded: boolean
  /** Undefined where it is the page's. */
  readonly lang?: string | undefined
  readonly children: ReactNode
}

/** A section of a report under its title. */
export function SectionFrame({ id, title, isFolded, lang, children }: SectionFrameProps) {
  const heading = (
    <h2 id={`${id}-title`} dir="auto">
      {title}
    </h2>
  )
  if (!isFolded) {
    return (
      <section className={classes.section} id={id} aria-labelledby={`${id}-title`} lang={lang}>
        {heading}
        {children}
      </section>
    )
  }
  return (
    <section className={classes.folded} aria-labelledby={`${id}-title`} lang={lang}>
      <details className={classes.fold}>
        <summary>{heading}</summary>
        {/* The place of links is within the fold: to lead there, browsers open it. */}
        <div className={classes.within} id={id}>
          {children}
        </div>
      </details>
    </section>
  )
}
