import { Link } from 'react-router'
import { texts } from '../i18n'
import classes from './states.module.css'

const t = texts('states')

/** For whoever came by an address to what they may not see. */
export function Forbidden() {
  return (
    <div className={classes.empty}>
      <h2>{t('forbidden')}</h2>
      <p>
        {t('forbiddenNote')} <Link to="/">{t('home')}</Link>
      </p>
    </div>
  )
}
