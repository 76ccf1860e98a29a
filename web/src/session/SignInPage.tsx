import { PasswordInput } from '@mantine/core'
import { type SignIn, useEnter } from '../api/session'
import { texts } from '../i18n'
import { EmailInput } from './EmailInput'
import { EntryForm } from './EntryForm'
import { EntryPage } from './EntryPage'
import { formValues } from './form-values'
import { TOGGLE } from './NewPasswordInput'

const t = texts('session')

/** For whoever has an account. */
export function SignInPage() {
  const { mutate, isPending, error } = useEnter<SignIn>('/session')
  return (
    <EntryPage title={t('signIn')}>
      <EntryForm
        action={t('signIn')}
        pending={isPending}
        error={error}
        onSubmit={(event) => mutate(formValues(event, ['email', 'password']))}
      >
        <EmailInput autoComplete="username" />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          visibilityToggleButtonProps={TOGGLE}
          required
        />
      </EntryForm>
    </EntryPage>
  )
}
