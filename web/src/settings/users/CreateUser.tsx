import { NativeSelect, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Role } from '../../api/session'
import { useCreateUser } from '../../api/users'
import { FormDialog } from '../../frame/FormDialog'
import { texts } from '../../i18n'
import { EmailInput } from '../../session/EmailInput'
import { formValues } from '../../session/form-values'
import { NewPasswordInput } from '../../session/NewPasswordInput'
import { ROLE_CHOICES } from '../../session/roles'

const t = texts('settings')

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
      title={t('users.add')}
      action={t('users.addIt')}
      pending={isPending}
      error={error}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput label={t('users.name')} name="name" autoComplete="off" required />
      <EmailInput autoComplete="off" />
      <NativeSelect label={t('users.role')} name="role" data={ROLE_CHOICES} />
      <NewPasswordInput
        label={t('users.firstPassword')}
        name="password"
        advice={t('users.firstPasswordNote')}
      />
    </FormDialog>
  )
}
