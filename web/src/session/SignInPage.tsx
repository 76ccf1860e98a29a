import { PasswordInput } from '@mantine/core'
import { type SignIn, useEnter } from '../api/session'
import { EmailInput } from './EmailInput'
import { EntryForm } from './EntryForm'
import { EntryPage } from './EntryPage'
import { formValues } from './form-values'

/** For whoever has an account. */
export function SignInPage() {
  const { mutate, isPending, error } = useEnter<SignIn>('/session')
  return (
    <EntryPage title="Sign in">
      <EntryForm
        action="Sign in"
        pending={isPending}
        error={error}
        onSubmit={(event) => mutate(formValues(event, ['email', 'password']))}
      >
        <EmailInput autoComplete="username" />
        <PasswordInput label="Password" name="password" autoComplete="current-password" required />
      </EntryForm>
    </EntryPage>
  )
}
