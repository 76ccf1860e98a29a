import type { ReactNode } from 'react'
import { Mark } from '../shell/Mark'
import { SchemeToggle } from '../shell/SchemeToggle'
import { usePageTitle } from '../states/use-page-title'
import classes from './EntryPage.module.css'

interface EntryPageProps {
  readonly title: string
  readonly children: ReactNode
}

/** What somebody sees who is not signed in: one card. */
export function EntryPage({ title, children }: EntryPageProps) {
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <span className={classes.brand}>
          <Mark size={36} />
          Satsuma
        </span>
        <SchemeToggle />
      </header>
      <main className={classes.card}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
