import { Button } from '@mantine/core'
import { useState } from 'react'
import { useUsers } from '../../api/users'
import { Panel } from '../../frame/Panel'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { CreateUser } from './CreateUser'
import { UserTable } from './UserTable'

/** Who may sign in, and what each may do. */
export function UsersPage() {
  return (
    <SettingsPage
      title="Users"
      intro="A viewer looks at everything. An editor also changes segments, imports files and downloads members. An administrator also lets others in and changes settings."
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
      <Button onClick={() => setOpen(true)}>Add a user</Button>
      {open && <CreateUser onClose={() => setOpen(false)} />}
    </>
  )
}

function Users() {
  return (
    <Panel id="users" title="All users">
      <Loaded query={useUsers()} height={160}>
        {(users) => <UserTable users={users} />}
      </Loaded>
    </Panel>
  )
}
