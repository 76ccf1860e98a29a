import { NativeSelect, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Role } from '../../api/session'
import { useCreateUser } from '../../api/users'
import { FormDialog } from '../../frame/FormDialog'
import { EmailInput } from '../../session/EmailInput'
import { formValues } from '../../session/form-values'
import { NewPasswordInput } from '../../session/NewPasswordInput'
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
    <FormDialog
      title="Add a user"
      action="Add the user"
      pending={isPending}
      error={error}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput label="Name" name="name" autoComplete="off" required />
      <EmailInput autoComplete="off" />
      <NativeSelect label="Role" name="role" data={ROLE_CHOICES} />
      <NewPasswordInput
        label="First password"
        name="password"
        advice=". Pass it on in a safe way; it can be changed under “Your account”."
      />
    </FormDialog>
  )
}
