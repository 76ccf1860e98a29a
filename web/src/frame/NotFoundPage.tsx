import { Link } from 'react-router'
import { texts } from '../i18n'
import classes from '../states/states.module.css'
import { usePageTitle } from '../states/use-page-title'

const t = texts('states')

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  usePageTitle(t('notFound'))
  return (
    <div className={classes.empty}>
      <h1>{t('nothingHere')}</h1>
      <p>
        {t('nothingHereNote')} <Link to="/">{t('home')}</Link>
      </p>
    </div>
  )
}
