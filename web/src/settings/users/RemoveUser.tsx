import { type User, useRemoveUser } from '../../api/users'
import { visible } from '../../format/visible-text'
import { Confirm } from '../../frame/Confirm'
import { texts } from '../../i18n'

const t = texts('settings')

interface RemoveUserProps {
  readonly user: User
  readonly onClose: () => void
}

export function RemoveUser({ user, onClose }: RemoveUserProps) {
  const { mutate, isPending, error } = useRemoveUser()
  return (
    <Confirm
      title={t('users.removeAsk', { name: visible(user.name) })}
      action={t('users.removeIt')}
      pending={isPending}
      error={error}
      onConfirm={() => mutate(user.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('users.removeConsequences', { email: visible(user.email) })}
    </Confirm>
  )
}
