import type { FormEvent } from 'react'
import { type User, useResetPassword } from '../../api/users'
import { visible } from '../../format/visible-text'
import { FormDialog } from '../../frame/FormDialog'
import { texts } from '../../i18n'
import { formValues } from '../../session/form-values'
import { NewPasswordInput } from '../../session/NewPasswordInput'

const t = texts('settings')

interface ResetPasswordProps {
  readonly user: User
  readonly onClose: () => void
}

/** Another password for somebody who lost theirs. */
export function ResetPassword({ user, onClose }: ResetPasswordProps) {
  const { mutate, isPending, error } = useResetPassword()
  const send = (event: FormEvent<HTMLFormElement>) =>
    mutate({ id: user.id, ...formValues(event, ['password']) }, { onSuccess: onClose })
  return (
    <FormDialog
      title={t('users.newPasswordOf', { name: visible(user.name) })}
      action={t('users.setPassword')}
      pending={isPending}
      error={error}
      onSubmit={send}
      onClose={onClose}
    >
      <NewPasswordInput label={t('users.newPassword')} name="password" advice={t('users.newPasswordNote')} />
    </FormDialog>
  )
}
