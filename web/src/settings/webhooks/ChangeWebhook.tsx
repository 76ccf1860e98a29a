import { useState } from 'react'
import { useChangeWebhook, type Webhook } from '../../api/webhooks'
import { FormDialog } from '../../frame/FormDialog'
import { texts } from '../../i18n'
import { WebhookFields } from './WebhookFields'
import { creationOf, draftOf } from './webhook-form'

const t = texts('webhooks')

export interface WebhookDialogProps {
  readonly webhook: Webhook
  readonly onClose: () => void
}

/** Another address, other segments or identities. */
export function ChangeWebhook({ webhook, onClose }: WebhookDialogProps) {
  const [draft, setDraft] = useState(draftOf(webhook))
  const { mutate, isPending, error } = useChangeWebhook(webhook.id)
  return (
    <FormDialog
      title={t('changeTitle')}
      action={t('save')}
      pending={isPending}
      error={error}
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ segments: null, ...creationOf(draft) }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <WebhookFields draft={draft} onChange={setDraft} />
    </FormDialog>
  )
}
