import { Link } from 'react-router'
import { usePageTitle } from '../frame/use-page-title'
import classes from './states.module.css'

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  usePageTitle('Not found')
  return (
    <div className={classes.empty}>
      <h1>There is nothing here</h1>
      <p>
        The address may be old or mistyped. <Link to="/">Go to the overview</Link>
      </p>
    </div>
  )
}
