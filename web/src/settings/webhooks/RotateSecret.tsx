import { NativeSelect } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRotateSecret } from '../../api/webhooks'
import { Dialog } from '../../frame/Dialog'
import { FormDialog } from '../../frame/FormDialog'
import { texts } from '../../i18n'
import { formValues } from '../../session/form-values'
import type { WebhookDialogProps } from './ChangeWebhook'
import { SecretTold } from './SecretTold'

const t = texts('webhooks')

/** Hours that the secret before is good for. */
const LIFETIMES = [
  { value: '24', label: t('lifetimes.day') },
  { value: '168', label: t('lifetimes.week') },
  { value: '0', label: t('lifetimes.none') },
]

/** A new secret, told once; receivers have some time to learn it. */
export function RotateSecret({ webhook, onClose }: WebhookDialogProps) {
  const { mutate, data, isPending, error } = useRotateSecret(webhook.id)
  if (data) {
    return (
      <Dialog title={t('secretTitle')} onClose={onClose}>
        <SecretTold secret={data.secret} onClose={onClose} />
      </Dialog>
    )
  }
  const send = (event: FormEvent<HTMLFormElement>) => mutate(Number(formValues(event, ['keep']).keep))
  return (
    <FormDialog
      title={t('rotateAsk')}
      action={t('rotateIt')}
      pending={isPending}
      error={error}
      onSubmit={send}
      onClose={onClose}
    >
      <NativeSelect label={t('keepFor')} name="keep" data={LIFETIMES} />
    </FormDialog>
  )
}
