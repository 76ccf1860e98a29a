import type { FormEvent } from 'react'
import { type User, useResetPassword } from '../../api/users'
import { visible } from '../../format/visible-text'
import { FormDialog } from '../../frame/FormDialog'
import { formValues } from '../../session/form-values'
import { NewPasswordInput } from '../../session/NewPasswordInput'

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
      title={`New password for ${visible(user.name)}`}
      action="Set the password"
      pending={isPending}
      error={error}
      onSubmit={send}
      onClose={onClose}
    >
      <NewPasswordInput label="New password" name="password" advice=". It signs them out everywhere." />
    </FormDialog>
  )
}
