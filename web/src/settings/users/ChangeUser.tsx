import { NativeSelect, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Role } from '../../api/session'
import { type User, useChangeUser } from '../../api/users'
import { visible } from '../../format/visible-text'
import { FormDialog } from '../../frame/FormDialog'
import { texts } from '../../i18n'
import { formValues } from '../../session/form-values'
import { ROLE_CHOICES } from '../../session/roles'

const t = texts('settings')

interface ChangeUserProps {
  readonly user: User
  readonly onClose: () => void
}

/** Another name or role for somebody. */
export function ChangeUser({ user, onClose }: ChangeUserProps) {
  const { mutate, isPending, error } = useChangeUser()
  const send = (event: FormEvent<HTMLFormElement>) => {
    const { name, role } = formValues(event, ['name', 'role'])
    mutate({ id: user.id, name, role: role as Role }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('users.changeOne', { name: visible(user.name) })}
      action={t('save')}
      pending={isPending}
      error={error}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput label={t('users.name')} name="name" defaultValue={user.name} required />
      <NativeSelect label={t('users.role')} name="role" data={ROLE_CHOICES} defaultValue={user.role} />
    </FormDialog>
  )
}
