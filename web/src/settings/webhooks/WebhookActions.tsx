import { Button } from '@mantine/core'
import { useState } from 'react'
import { isStopped, useChangeWebhook, useTestWebhook, type Webhook } from '../../api/webhooks'
import { texts } from '../../i18n'
import { ProblemNotice } from '../../states/ProblemNotice'
import { ChangeWebhook } from './ChangeWebhook'
import { RemoveWebhook } from './RemoveWebhook'
import { RotateSecret } from './RotateSecret'
import { Tested } from './Tested'
import classes from './webhooks.module.css'

const t = texts('webhooks')

const DEEDS = { change: ChangeWebhook, rotate: RotateSecret, remove: RemoveWebhook } as const
type Deed = keyof typeof DEEDS

interface WebhookActionsProps {
  readonly webhook: Webhook
}

/** What can be done with a webhook. */
export function WebhookActions({ webhook }: WebhookActionsProps) {
  const [deed, setDeed] = useState<Deed>()
  const Begun = deed && DEEDS[deed]
  const test = useTestWebhook(webhook.id)
  const change = useChangeWebhook(webhook.id)
  const stopped = isStopped(webhook)
  return (
    <>
      <div className={classes.actions}>
        <Button size="xs" loading={test.isPending} onClick={() => test.mutate()}>
          {t('test')}
        </Button>
        <Button
          variant="default"
          size="xs"
          loading={change.isPending}
          onClick={() => change.mutate({ active: stopped })}
        >
          {t(stopped ? 'resume' : 'pause')}
        </Button>
        {(Object.keys(DEEDS) as Deed[]).map((name) => (
          <Button key={name} variant="default" size="xs" onClick={() => setDeed(name)}>
            {t(name)}
          </Button>
        ))}
      </div>
      {test.data && <Tested result={test.data} />}
      <ProblemNotice error={test.error ?? change.error} />
      {Begun && <Begun webhook={webhook} onClose={() => setDeed(undefined)} />}
    </>
  )
}
