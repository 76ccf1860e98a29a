import { Button } from '@mantine/core'
import { useState } from 'react'
import { useKeys } from '../../api/keys'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { CreateKey } from './CreateKey'
import { KeyTable } from './KeyTable'
import { Snippets } from './Snippets'

const t = texts('settings')

/** What programs sign in with, and how to send events. */
export function KeysPage() {
  return (
    <SettingsPage
      title={t('sections.keys')}
      intro={t('keys.intro')}
      permission="keys:manage"
      action={<NewKey />}
    >
      <Keys />
    </SettingsPage>
  )
}

function NewKey() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('keys.create')}</Button>
      {open && <CreateKey onClose={() => setOpen(false)} />}
    </>
  )
}

/** Both at once: how many keys there are says where the rest begins. */
function Keys() {
  return (
    <Loaded query={useKeys()} height={640}>
      {(keys) => (
        <>
          <Panel id="keys" title={t('keys.all')}>
            <KeyTable keys={keys} />
          </Panel>
          <Panel id="sending" title={t('keys.sending')}>
            <Snippets writeKey="YOUR_WRITE_KEY" />
          </Panel>
        </>
      )}
    </Loaded>
  )
}
