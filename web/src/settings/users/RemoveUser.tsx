import { type User, useRemoveUser } from '../../api/users'
import { visible } from '../../format/visible-text'
import { Confirm } from '../../frame/Confirm'

interface RemoveUserProps {
  readonly user: User
  readonly onClose: () => void
}

export function RemoveUser({ user, onClose }: RemoveUserProps) {
  const { mutate, isPending, error } = useRemoveUser()
  return (
    <Confirm
      title={`Remove ${visible(user.name)}?`}
      action="Remove the user"
      pending={isPending}
      error={error}
      onConfirm={() => mutate(user.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {user.email} is signed out everywhere and cannot sign in any more. What they did stays in the audit log.
    </Confirm>
  )
}
