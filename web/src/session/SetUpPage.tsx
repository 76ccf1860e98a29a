import { TextInput } from '@mantine/core'
import { type SetUp, useEnter } from '../api/session'
import { texts } from '../i18n'
import { EmailInput } from './EmailInput'
import { EntryForm } from './EntryForm'
import { EntryPage } from './EntryPage'
import classes from './EntryPage.module.css'
import { formValues } from './form-values'
import { NewPasswordInput } from './NewPasswordInput'

const t = texts('session')

interface SetUpPageProps {
  readonly tokenRequired: boolean
}

/** The first visit of all: creates the administrator. */
export function SetUpPage({ tokenRequired }: SetUpPageProps) {
  const { mutate, isPending, error } = useEnter<SetUp>('/setup')
  const names = ['name', 'email', 'password', ...(tokenRequired ? (['token'] as const) : [])] as const
  return (
    <EntryPage title={t('welcome')}>
      <p className={classes.intro}>{t('welcomeNote')}</p>
      <EntryForm
        action={t('createAdministrator')}
        pending={isPending}
        error={error}
        onSubmit={(event) => mutate(formValues(event, names))}
      >
        <TextInput label={t('name')} name="name" autoComplete="name" required />
        <EmailInput autoComplete="username" />
        <NewPasswordInput label={t('password')} name="password" advice={t('firstPasswordNote')} />
        {tokenRequired && (
          <TextInput
            label={t('token')}
            description={t('tokenNote')}
            name="token"
            autoComplete="off"
            required
          />
        )}
      </EntryForm>
    </EntryPage>
  )
}
