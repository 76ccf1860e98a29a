import { Button } from '@mantine/core'
import { useState } from 'react'
import { useUser } from '../../api/session'
import type { User } from '../../api/users'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { ChangeUser } from './ChangeUser'
import { RemoveUser } from './RemoveUser'
import { ResetPassword } from './ResetPassword'
import { ROLE_NAMES } from './roles'

/** What can be done with a user. */
const DEEDS = { change: ChangeUser, password: ResetPassword, remove: RemoveUser } as const
type Deed = keyof typeof DEEDS

interface UserTableProps {
  readonly users: readonly User[]
}

export function UserTable({ users }: UserTableProps) {
  const [begun, setBegun] = useState<{ readonly deed: Deed; readonly user: User }>()
  const Begun = begun && DEEDS[begun.deed]
  return (
    <>
      <table className={classes.table}>
        <caption className="unseen">Users</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Since</th>
            <th scope="col">
              <span className="unseen">Changes</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} onBegin={(deed) => setBegun({ deed, user })} />
          ))}
        </tbody>
      </table>
      {Begun && <Begun user={begun.user} onClose={() => setBegun(undefined)} />}
    </>
  )
}

interface UserRowProps {
  readonly user: User
  readonly onBegin: (deed: Deed) => void
}

function UserRow({ user: { id, name, email, role, createdAt }, onBegin }: UserRowProps) {
  const isSelf = useUser()?.id === id
  return (
    <tr>
      <th scope="row">
        <span>
          <Verbatim text={name} /> {isSelf && <span className={classes.tag}>you</span>}
          <div className={classes.small}>
            <Verbatim text={email} />
          </div>
        </span>
      </th>
      <td data-label="Role" className={classes.short}>
        {ROLE_NAMES[role]}
      </td>
      <td data-label="Since">
        <Instant at={createdAt} />
      </td>
      <td className={classes.end}>
        <div className={classes.buttons}>
          <Button variant="default" size="xs" onClick={() => onBegin('change')} aria-label={`Change ${name}`}>
            Change
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() => onBegin('password')}
            aria-label={`New password for ${name}`}
          >
            New password
          </Button>
          <Button variant="default" size="xs" onClick={() => onBegin('remove')} aria-label={`Remove ${name}`}>
            Remove
          </Button>
        </div>
      </td>
    </tr>
  )
}
