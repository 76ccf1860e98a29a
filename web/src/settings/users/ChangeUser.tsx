import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Role } from '../../api/session'
import { type User, useChangeUser } from '../../api/users'
import { visible } from '../../format/visible-text'
import { Dialog } from '../../frame/Dialog'
import classes from '../../frame/Dialog.module.css'
import { formValues } from '../../session/form-values'
import { ProblemNotice } from '../../session/ProblemNotice'
import { ROLE_CHOICES } from './roles'

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
    <Dialog title={`Change ${visible(user.name)}`} onClose={onClose}>
      <form className={classes.form} onSubmit={send}>
        <TextInput label="Name" name="name" defaultValue={user.name} required withAsterisk={false} />
        <NativeSelect label="Role" name="role" data={ROLE_CHOICES} defaultValue={user.role} />
        <ProblemNotice error={error} />
        <div className={classes.actions}>
          <Button type="submit" loading={isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
