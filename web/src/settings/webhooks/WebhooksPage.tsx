import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/session'
import { useWebhooks } from '../../api/webhooks'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { AllowedHosts } from './AllowedHosts'
import { CreateWebhook } from './CreateWebhook'
import { WebhookTable } from './WebhookTable'

const t = texts('webhooks')
const settings = texts('settings')

/** Which servers elsewhere are told of changes. */
export function WebhooksPage() {
  return (
    <SettingsPage
      title={settings('sections.webhooks')}
      intro={t('intro')}
      permission="webhooks:manage"
      action={<NewWebhook />}
    >
      <Webhooks />
    </SettingsPage>
  )
}

function NewWebhook() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('add')}</Button>
      {open && <CreateWebhook onClose={() => setOpen(false)} />}
    </>
  )
}

/** Both at once: how many webhooks there are says where the rest begins. */
function Webhooks() {
  const mayHosts = useMay('settings:write')
  return (
    <Loaded query={useWebhooks()} height={480}>
      {(webhooks) => (
        <>
          <Panel id="webhooks" title={t('all')}>
            <WebhookTable webhooks={webhooks} />
          </Panel>
          {mayHosts && (
            <Panel id="hosts" title={t('hosts.title')}>
              <AllowedHosts />
            </Panel>
          )}
        </>
      )}
    </Loaded>
  )
}
