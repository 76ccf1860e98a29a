import { Button } from '@mantine/core'
import { useState } from 'react'
import { useKeys } from '../../api/keys'
import { Panel } from '../../frame/Panel'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { CreateKey } from './CreateKey'
import { KeyTable } from './KeyTable'
import { Snippets } from './Snippets'

/** What programs sign in with, and how to send events. */
export function KeysPage() {
  return (
    <SettingsPage
      title="Keys"
      intro="A write key lets a site or server send events, and nothing else. A page key tells a page whether its visitor is in some segments. An API key lets a program do what its scopes say."
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
      <Button onClick={() => setOpen(true)}>Create a key</Button>
      {open && <CreateKey onClose={() => setOpen(false)} />}
    </>
  )
}

function Keys() {
  return (
    <>
      <Panel id="keys" title="All keys">
        <Loaded query={useKeys()} height={220}>
          {(keys) => <KeyTable keys={keys} />}
        </Loaded>
      </Panel>
      <Panel id="sending" title="Sending events">
        <Snippets writeKey="YOUR_WRITE_KEY" />
      </Panel>
    </>
  )
}
