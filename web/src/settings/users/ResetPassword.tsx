import { Button, PasswordInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { type User, useResetPassword } from '../../api/users'
import { visible } from '../../format/visible-text'
import { Dialog } from '../../frame/Dialog'
import classes from '../../frame/Dialog.module.css'
import { formValues } from '../../session/form-values'
import { ProblemNotice } from '../../session/ProblemNotice'

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
    <Dialog title={`New password for ${visible(user.name)}`} onClose={onClose}>
      <form className={classes.form} onSubmit={send}>
        <PasswordInput
          label="New password"
          description="At least 12 characters. It signs them out everywhere."
          name="password"
          autoComplete="new-password"
          minLength={12}
          required
          withAsterisk={false}
        />
        <ProblemNotice error={error} />
        <div className={classes.actions}>
          <Button type="submit" loading={isPending}>
            Set the password
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
