import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useLeave, useUser } from '../api/session'
import { Dialog } from '../frame/Dialog'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import classes from './Frame.module.css'

const t = texts('shell')

/** Who is signed in, and the way out. */
export function SignedIn() {
  const user = useUser()
  const leave = useLeave('/session')
  if (!user) return null
  return (
    <>
      <Link className={classes.account} to="/account">
        {user.name}
      </Link>
      <Button
        className={classes.leave}
        variant="default"
        size="xs"
        loading={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {t('signOut')}
      </Button>
      {leave.isError && (
        <Dialog title={t('stillSignedIn')} onClose={() => leave.reset()}>
          <ErrorState error={leave.error} onRetry={() => leave.mutate()} />
        </Dialog>
      )}
    </>
  )
}
