import { NavLink } from 'react-router'
import { texts } from '../i18n'
import classes from './InsightTabs.module.css'

const t = texts('analyses')

const TABS = [
  { to: '/explore', label: t('tabs.explore') },
  { to: '/analyses', label: t('tabs.analyses') },
  { to: '/models', label: t('tabs.models') },
] as const

/** The ways to look at all customers: pictures to play with, questions to ask, questions that ask themselves. */
export function InsightTabs() {
  return (
    <nav className={classes.tabs} aria-label={t('tabs.name')}>
      {TABS.map(({ to, label }) => (
        <NavLink key={to} to={to}>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
