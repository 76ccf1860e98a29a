import type { ReactNode } from 'react'
import classes from './PageHead.module.css'

interface PageHeadProps {
  readonly title: ReactNode
  /** What the page is for, in a sentence or two. */
  readonly intro?: ReactNode
  /** Where the page lies, above its title. */
  readonly above?: ReactNode
  /** What can be begun from here. */
  readonly action?: ReactNode
}

/** What a page begins with. */
export function PageHead({ title, intro, above, action }: PageHeadProps) {
  return (
    <header className={classes.head}>
      <div>
        {above}
        <h1>{title}</h1>
        {intro && <p>{intro}</p>}
      </div>
      {action}
    </header>
  )
}
