import { useState } from 'react'
import type { NewKey } from '../../api/keys'
import { visible } from '../../format/visible-text'
import { Dialog } from '../../frame/Dialog'
import { texts } from '../../i18n'
import { KeyForm } from './KeyForm'
import { KeyTold } from './KeyTold'

const t = texts('settings')

interface CreateKeyProps {
  readonly onClose: () => void
}

/** Asks for what a key is for, then tells the key, once. */
export function CreateKey({ onClose }: CreateKeyProps) {
  const [created, setCreated] = useState<NewKey>()
  return (
    <Dialog
      title={created ? t('keys.created', { name: visible(created.name) }) : t('keys.create')}
      onClose={onClose}
    >
      {created ? <KeyTold created={created} onClose={onClose} /> : <KeyForm onCreated={setCreated} />}
    </Dialog>
  )
}
