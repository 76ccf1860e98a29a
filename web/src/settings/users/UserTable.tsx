import { Button } from '@mantine/core'
import { useState } from 'react'
import { useUser } from '../../api/session'
import type { User } from '../../api/users'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { ROLE_NAMES } from '../../session/roles'
import { ChangeUser } from './ChangeUser'
import { RemoveUser } from './RemoveUser'
import { ResetPassword } from './ResetPassword'

const t = texts('settings')

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
        <caption className="unseen">{t('users.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('users.name')}</th>
            <th scope="col">{t('users.role')}</th>
            <th scope="col">{t('users.since')}</th>
            <th scope="col">
              <span className="unseen">{t('users.changes')}</span>
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
          <Verbatim text={name} /> {isSelf && <span className={classes.tag}>{t('users.you')}</span>}
          <div className={classes.small}>
            <Verbatim text={email} />
          </div>
        </span>
      </th>
      <td data-label={t('users.role')} className={classes.short}>
        {ROLE_NAMES[role]}
      </td>
      <td data-label={t('users.since')}>
        <Instant at={createdAt} />
      </td>
      <td className={classes.end}>
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="xs"
            onClick={() => onBegin('change')}
            aria-label={t('users.changeOne', { name })}
          >
            {t('users.change')}
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() => onBegin('password')}
            aria-label={t('users.newPasswordOf', { name })}
          >
            {t('users.newPassword')}
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() => onBegin('remove')}
            aria-label={t('users.removeOne', { name })}
          >
            {t('users.remove')}
          </Button>
        </div>
      </td>
    </tr>
  )
}
