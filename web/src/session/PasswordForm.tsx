import { PasswordInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useChangePassword } from '../api/session'
import { EntryForm } from './EntryForm'
import classes from './EntryPage.module.css'
import { formValues } from './form-values'
import { NewPasswordInput } from './NewPasswordInput'

interface PasswordFormProps {
  /** For password managers, which keep passwords by account. */
  readonly email: string
}

/** Changes one's own password, which ends all other sessions. */
export function PasswordForm({ email }: PasswordFormProps) {
  const { mutate, isPending, isSuccess, error } = useChangePassword()
  const send = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    mutate(formValues(event, ['password', 'newPassword']), { onSuccess: () => form.reset() })
  }
  return (
    <EntryForm action="Change the password" pending={isPending} error={error} onSubmit={send}>
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <PasswordInput label="Present password" name="password" autoComplete="current-password" required />
      <NewPasswordInput
        label="New password"
        name="newPassword"
        advice=". You stay signed in here, and nowhere else."
      />
      {isSuccess && (
        <p className={`${classes.notice} ${classes.done}`} role="status">
          Your password is changed.
        </p>
      )}
    </EntryForm>
  )
}
