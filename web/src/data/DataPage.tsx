import type { ReactNode } from 'react'
import { useMay } from '../api/session'
import { usePageTitle } from '../frame/use-page-title'
import { Forbidden } from '../states/Forbidden'
import { DataTabs } from './DataTabs'
import classes from './data.module.css'

interface DataPageProps {
  /** Names the page in the browser too. */
  readonly title: string
  /** What stands as title where it is more than a text. */
  readonly heading?: ReactNode
  readonly intro?: ReactNode
  /** What somebody must be allowed to; others read that they are not. */
  readonly permission: string
  /** What stands at the end of the title's line. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A page about data, with the ways to the others. */
export function DataPage({ title, heading, intro, permission, action, children }: DataPageProps) {
  usePageTitle(title)
  const may = useMay(permission)
  return (
    <div className={classes.page}>
      <DataTabs />
      <header className={classes.head}>
        <div>
          <h1>{heading ?? title}</h1>
          {intro && <p>{intro}</p>}
        </div>
        {may && action}
      </header>
      {may ? children : <Forbidden />}
    </div>
  )
}
