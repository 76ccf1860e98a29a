import { NavLink } from 'react-router'
import { useSession } from '../api/session'
import classes from './Navigation.module.css'
import { ENTRIES, entriesFor } from './navigation'

/** The ways to everything that whoever is signed in may see. */
export function Navigation() {
  const permissions = useSession().data?.permissions ?? []
  return (
    <nav className={classes.navigation} aria-label="Pages">
      {entriesFor(ENTRIES, permissions).map(({ to, label }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
