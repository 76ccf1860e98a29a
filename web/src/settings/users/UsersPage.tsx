import { Button } from '@mantine/core'
import { useState } from 'react'
import { useUsers } from '../../api/users'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { CreateUser } from './CreateUser'
import { UserTable } from './UserTable'

const t = texts('settings')

/** Who may sign in, and what each may do. */
export function UsersPage() {
  return (
    <SettingsPage
      title={t('sections.users')}
      intro={t('users.intro')}
      permission="users:manage"
      action={<NewUser />}
    >
      <Users />
    </SettingsPage>
  )
}

function NewUser() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('users.add')}</Button>
      {open && <CreateUser onClose={() => setOpen(false)} />}
    </>
  )
}

function Users() {
  return (
    <Panel id="users" title={t('users.all')}>
      <Loaded query={useUsers()} height={160}>
        {(users) => <UserTable users={users} />}
      </Loaded>
    </Panel>
  )
}
