import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCreateWebhook, type WebhookWithSecret } from '../../api/webhooks'
import { Dialog } from '../../frame/Dialog'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'
import { ProblemNotice } from '../../states/ProblemNotice'
import { SecretTold } from './SecretTold'
import { WebhookFields } from './WebhookFields'
import { creationOf, NEW_WEBHOOK } from './webhook-form'

const t = texts('webhooks')

interface CreateWebhookProps {
  readonly onClose: () => void
}

/** Asks where to and what of, then tells the secret, once. */
export function CreateWebhook({ onClose }: CreateWebhookProps) {
  const [created, setCreated] = useState<WebhookWithSecret>()
  return (
    <Dialog title={created ? t('secretTitle') : t('add')} onClose={onClose}>
      {created ? (
        <SecretTold secret={created.secret} onClose={onClose} />
      ) : (
        <CreateForm onCreated={setCreated} />
      )}
    </Dialog>
  )
}

function CreateForm({ onCreated }: { readonly onCreated: (created: WebhookWithSecret) => void }) {
  const [draft, setDraft] = useState(NEW_WEBHOOK)
  const { mutate, isPending, error } = useCreateWebhook()
  const send = (event: FormEvent) => {
    event.preventDefault()
    mutate(creationOf(draft), { onSuccess: onCreated })
  }
  return (
    <form className={dialog.form} onSubmit={send}>
      <WebhookFields draft={draft} onChange={setDraft} />
      <ProblemNotice error={error} />
      <div className={dialog.actions}>
        <Button type="submit" loading={isPending} disabled={!draft.tellsAll && draft.segments.length === 0}>
          {t('addIt')}
        </Button>
      </div>
    </form>
  )
}
