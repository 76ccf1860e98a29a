import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import { useChangePassword } from '../api/session'
import classes from './EntryPage.module.css'
import { formValues } from './form-values'
import { ProblemNotice } from './ProblemNotice'

interface PasswordFormProps {
  /** For password managers, which keep passwords by account. */
  readonly email: string
}

/** Changes one's own password, which ends all other sessions. */
export function PasswordForm({ email }: PasswordFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { mutate, isPending, isSuccess, error } = useChangePassword()
  const send = (event: FormEvent<HTMLFormElement>) =>
    mutate(formValues(event, ['password', 'newPassword']), { onSuccess: () => form.current?.reset() })
  return (
    <form ref={form} className={classes.form} onSubmit={send}>
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <PasswordInput
        label="Present password"
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <PasswordInput
        label="New password"
        description="At least 12 characters. You stay signed in here, and nowhere else."
        name="newPassword"
        autoComplete="new-password"
        minLength={12}
        required
        withAsterisk={false}
      />
      <ProblemNotice error={error} />
      {isSuccess && (
        <p className={`${classes.notice} ${classes.done}`} role="status">
          Your password is changed.
        </p>
      )}
      <Button type="submit" loading={isPending}>
        Change the password
      </Button>
    </form>
  )
}
