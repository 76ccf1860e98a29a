import { Link } from 'react-router'
import { texts } from '../i18n'
import { PageHeading } from './PageHeading'
import classes from './states.module.css'

const t = texts('states')

interface ForbiddenProps {
  /** When it is all there is to see of a page. */
  readonly page?: boolean
}

/** For whoever came by an address to what they may not see. */
export function Forbidden({ page }: ForbiddenProps) {
  return (
    <div className={classes.empty}>
      {page ? <PageHeading text={t('forbidden')} /> : <h2>{t('forbidden')}</h2>}
      <p>
        {t('forbiddenNote')} <Link to="/">{t('home')}</Link>
      </p>
    </div>
  )
}
