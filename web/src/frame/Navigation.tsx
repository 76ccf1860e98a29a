import { NavLink } from 'react-router'
import { useSession } from '../api/session'
import { texts } from '../i18n'
import classes from './Navigation.module.css'
import { ENTRIES, entriesFor } from './navigation'

const t = texts('frame')

/** The ways to everything that whoever is signed in may see. */
export function Navigation() {
  const permissions = useSession().data?.permissions ?? []
  return (
    <nav className={classes.navigation} aria-label={t('pages')}>
      {entriesFor(ENTRIES, permissions).map(({ to, label }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
