import { useEffect, useRef } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { useLiveData } from '../api/live-data'
import { useFreshSegments } from '../api/segments'
import { useStatus } from '../api/status'
import { texts } from '../i18n'
import { JobIndicator } from '../jobs/JobIndicator'
import { LiveIndicator } from '../live/LiveIndicator'
import classes from './Frame.module.css'
import { Mark } from './Mark'
import { Navigation } from './Navigation'
import { SchemeToggle } from './SchemeToggle'
import { SignedIn } from './SignedIn'

const t = texts('shell')

/** What every page stands in: skip link, header, main, footer. */
export function Frame() {
  const main = useRef<HTMLElement>(null)
  useFocusOnNavigation(main)
  useFreshSegments()
  const { data: status } = useStatus()
  return (
    <>
      <LiveData />
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link className={classes.brand} to="/">
            <Mark size={30} />
            <span>Satsuma</span>
          </Link>
          <Navigation />
          <div className={classes.tools}>
            <JobIndicator />
            <LiveIndicator />
            <SignedIn />
            <SchemeToggle />
          </div>
        </div>
      </header>
      <main id="main" ref={main} className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={classes.footer}>
        {t.rich('footer', {
          version: status?.version ?? '',
          timeZone: status?.timeZone ?? 'UTC',
          jobs: (name) => <Link to="/jobs">{name}</Link>,
        })}
      </footer>
    </>
  )
}

/** Before the page, so that the stream of changes begins before the page asks what there is. */
function LiveData() {
  useLiveData()
  return null
}

/** A new page is announced and begins at its top, as it would if the browser had loaded it. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname, main])
}
