import { Link, useLocation } from 'react-router'
import { useSession } from '../api/session'
import { entriesFor, isAt } from '../frame/navigation'
import { useCurrentInSight } from '../frame/use-current-in-sight'
import { texts } from '../i18n'
import { ENTRIES } from './entries'
import classes from './Navigation.module.css'

const t = texts('shell')

/** The ways to everything that whoever is signed in may see. */
export function Navigation() {
  const permissions = useSession().data?.permissions ?? []
  const { pathname } = useLocation()
  return (
    <nav ref={useCurrentInSight()} className={classes.navigation} aria-label={t('pages')}>
      {entriesFor(ENTRIES, permissions).map((entry) => (
        <Link key={entry.to} to={entry.to} aria-current={isAt(entry, pathname) ? 'page' : undefined}>
          {entry.label}
        </Link>
      ))}
    </nav>
  )
}
