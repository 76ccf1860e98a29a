import type { ReactNode } from 'react'
import { useMay } from '../api/session'
import { PageHead } from '../frame/PageHead'
import { Forbidden } from '../states/Forbidden'
import { usePageTitle } from '../states/use-page-title'
import classes from './DataPage.module.css'
import { DataTabs } from './DataTabs'

interface DataPageProps {
  /** Names the page in the browser too. */
  readonly title: string
  /** What stands as title where it is more than a text. */
  readonly heading?: ReactNode
  readonly intro?: ReactNode
  /** What somebody must be allowed to; others read that they are not. */
  readonly permission: string
  /** Where the page lies, above its title. */
  readonly above?: ReactNode
  /** What stands at the end of the title's line. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A page about data, with the ways to the others. */
export function DataPage({ title, heading, intro, permission, above, action, children }: DataPageProps) {
  usePageTitle(title)
  const may = useMay(permission)
  return (
    <div className={classes.page}>
      <DataTabs />
      <PageHead title={heading ?? title} intro={intro} above={above} action={may && action} />
      {may ? children : <Forbidden />}
    </div>
  )
}
