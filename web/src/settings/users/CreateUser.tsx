import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Role } from '../../api/session'
import { useCreateUser } from '../../api/users'
import { Dialog } from '../../frame/Dialog'
import classes from '../../frame/Dialog.module.css'
import { formValues } from '../../session/form-values'
import { ProblemNotice } from '../../session/ProblemNotice'
import { ROLE_CHOICES } from './roles'

interface CreateUserProps {
  readonly onClose: () => void
}

/** Lets somebody in. */
export function CreateUser({ onClose }: CreateUserProps) {
  const { mutate, isPending, error } = useCreateUser()
  const send = (event: FormEvent<HTMLFormElement>) => {
    const { role, ...rest } = formValues(event, ['name', 'email', 'role', 'password'])
    mutate({ ...rest, role: role as Role }, { onSuccess: onClose })
  }
  return (
    <Dialog title="Add a user" onClose={onClose}>
      <form className={classes.form} onSubmit={send}>
        <TextInput label="Name" name="name" autoComplete="off" required withAsterisk={false} />
        <TextInput
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <NativeSelect label="Role" name="role" data={ROLE_CHOICES} />
        <PasswordInput
          label="First password"
          description="At least 12 characters. Tell it on a safe way; it can be changed under “Your account”."
          name="password"
          autoComplete="new-password"
          minLength={12}
          required
          withAsterisk={false}
        />
        <ProblemNotice error={error} />
        <div className={classes.actions}>
          <Button type="submit" loading={isPending}>
            Add the user
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
