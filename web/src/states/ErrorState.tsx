import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { problemOf } from '../api/client'
import { texts } from '../i18n'
import { PageHeading } from './PageHeading'
import classes from './states.module.css'

const t = texts('states')

interface ErrorStateProps {
  readonly error: unknown
  readonly onRetry?: () => void
  /** When it is all there is to see of a page. */
  readonly page?: boolean
}

/** What went wrong, what to do about it, and a second try. */
export function ErrorState({ error, onRetry, page }: ErrorStateProps) {
  const { code, message, mend } = problemOf(error)
  return (
    <div className={classes.error} role="alert">
      {page ? (
        <PageHeading className={classes.message} text={message} />
      ) : (
        <p className={classes.message}>{message}</p>
      )}
      <p>{mend}</p>
      <p className={classes.code}>{code}</p>
      <div className={classes.actions}>
        {onRetry && (
          <Button variant="default" size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {page && <Link to="/">{t('home')}</Link>}
      </div>
    </div>
  )
}
