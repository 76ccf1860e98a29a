import { Button } from '@mantine/core'
import { useLeave, useUser } from '../api/session'
import { Panel } from '../frame/Panel'
import { usePageTitle } from '../frame/use-page-title'
import { texts } from '../i18n'
import classes from './AccountPage.module.css'
import { LanguageChoice } from './LanguageChoice'
import { PasswordForm } from './PasswordForm'

const t = texts('session')

/** Oneself: who one is here, the password, and all machines that one is signed in on. */
export function AccountPage() {
  usePageTitle('Your account')
  const user = useUser()
  const leave = useLeave('/sessions')
  if (!user) return null
  return (
    <div className={classes.page}>
      <header>
        <h1>Your account</h1>
        <p className={classes.who}>
          {user.name} · {user.email} · {user.role}
        </p>
      </header>
      <Panel id="password" title="Password">
        <PasswordForm email={user.email} />
      </Panel>
      <Panel id="language" title={t('language')}>
        <LanguageChoice />
      </Panel>
      <Panel id="sessions" title="Where you are signed in">
        <p className={classes.explained}>Signs you out on every machine, this one too.</p>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          Sign out everywhere
        </Button>
      </Panel>
    </div>
  )
}
