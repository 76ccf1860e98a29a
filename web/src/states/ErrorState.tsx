import { Button } from '@mantine/core'
import { problemOf } from '../api/client'
import classes from './states.module.css'

interface ErrorStateProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** What went wrong, what to do about it, and a second try. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { code, message, mend } = problemOf(error)
  return (
    <div className={classes.error} role="alert">
      <p className={classes.message}>{message}</p>
      <p>{mend}</p>
      <p className={classes.code}>{code}</p>
      {onRetry && (
        <Button variant="default" size="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
