import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useMay, useSession } from '../api/session'
import { entriesFor } from '../frame/navigation'
import { PageHead } from '../frame/PageHead'
import { texts } from '../i18n'
import { Forbidden } from '../states/Forbidden'
import { usePageTitle } from '../states/use-page-title'
import classes from './SettingsPage.module.css'
import { SECTIONS } from './sections'

const t = texts('settings')

interface SettingsPageProps {
  readonly title: string
  readonly intro: ReactNode
  /** What somebody must be allowed to; others read that they are not. */
  readonly permission: string
  /** What stands at the end of the title's line. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of the settings, with the ways to the other parts. */
export function SettingsPage({ title, intro, permission, action, children }: SettingsPageProps) {
  usePageTitle(title)
  const permissions = useSession().data?.permissions ?? []
  const may = useMay(permission)
  return (
    <div className={classes.page}>
      <nav className={classes.sections} aria-label={t('sections.label')}>
        {entriesFor(SECTIONS, permissions).map(({ to, label }) => (
          <NavLink key={to} to={to} end={to === '/settings'}>
            {label}
          </NavLink>
        ))}
      </nav>
      <div className={classes.content}>
        <PageHead title={title} intro={intro} action={may && action} />
        {may ? children : <Forbidden />}
      </div>
    </div>
  )
}
