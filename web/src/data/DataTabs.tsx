import { NavLink } from 'react-router'
import { useSession } from '../api/session'
import { entriesFor } from '../frame/navigation'
import { useCurrentInSight } from '../frame/use-current-in-sight'
import { texts } from '../i18n'
import classes from './DataTabs.module.css'
import { DATA_SECTIONS } from './sections'

const t = texts('data')

/** The ways between the pages about data. */
export function DataTabs() {
  const permissions = useSession().data?.permissions ?? []
  return (
    <nav ref={useCurrentInSight()} className={classes.tabs} aria-label={t('tabs.label')}>
      {entriesFor(DATA_SECTIONS, permissions).map(({ to, label }) => (
        <NavLink key={to} to={to} end={to === '/data'}>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
