import { Button } from '@mantine/core'
import { useLeave, useUser } from '../api/session'
import { Verbatim } from '../format/Verbatim'
import { Fact, Facts } from '../frame/Facts'
import { PageHead } from '../frame/PageHead'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import { usePageTitle } from '../states/use-page-title'
import classes from './AccountPage.module.css'
import { LanguageChoice } from './LanguageChoice'
import { PasswordForm } from './PasswordForm'
import { ROLE_NAMES } from './roles'

const t = texts('session')

/** Oneself: who one is here, the password, and all machines that one is signed in on. */
export function AccountPage() {
  usePageTitle(t('account'))
  const user = useUser()
  const leave = useLeave('/sessions')
  if (!user) return null
  return (
    <div className={classes.page}>
      <PageHead title={t('account')} />
      <Facts size="small">
        <Fact name={t('facts.name')}>
          <Verbatim text={user.name} />
        </Fact>
        <Fact name={t('email')}>
          <Verbatim text={user.email} />
        </Fact>
        <Fact name={t('facts.role')}>{ROLE_NAMES[user.role]}</Fact>
      </Facts>
      <Panel id="password" title={t('password')}>
        <PasswordForm email={user.email} />
      </Panel>
      <Panel id="language" title={t('language')}>
        <LanguageChoice />
      </Panel>
      <Panel id="sessions" title={t('machines')}>
        <p className={classes.explained}>{t('machinesNote')}</p>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('leaveAll')}
        </Button>
        <ProblemNotice error={leave.error} />
      </Panel>
    </div>
  )
}
