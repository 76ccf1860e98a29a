import { PasswordInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useChangePassword } from '../api/session'
import { texts } from '../i18n'
import classes from '../states/Notice.module.css'
import { EntryForm } from './EntryForm'
import { formValues } from './form-values'
import { NewPasswordInput, TOGGLE } from './NewPasswordInput'

const t = texts('session')

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
    <EntryForm action={t('changePassword')} pending={isPending} error={error} onSubmit={send}>
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <PasswordInput
        label={t('presentPassword')}
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={TOGGLE}
        required
      />
      <NewPasswordInput label={t('newPassword')} name="newPassword" advice={t('newPasswordNote')} />
      {isSuccess && (
        <p className={`${classes.notice} ${classes.done}`} role="status">
          {t('passwordChanged')}
        </p>
      )}
    </EntryForm>
  )
}
