import { useNavigate } from 'react-router'
import { useRemoveWebhook } from '../../api/webhooks'
import { visible } from '../../format/visible-text'
import { Confirm } from '../../frame/Confirm'
import { texts } from '../../i18n'
import type { WebhookDialogProps } from './ChangeWebhook'

const t = texts('webhooks')

export function RemoveWebhook({ webhook: { id, url }, onClose }: WebhookDialogProps) {
  const navigate = useNavigate()
  const { mutate, isPending, error } = useRemoveWebhook(id)
  return (
    <Confirm
      title={t('removeAsk')}
      action={t('removeIt')}
      pending={isPending}
      error={error}
      onConfirm={() => mutate(undefined, { onSuccess: () => navigate('/settings/webhooks') })}
      onClose={onClose}
    >
      {t('removeConsequences', { url: visible(url) })}
    </Confirm>
  )
}
