import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'
import { CopyText } from '../../states/CopyText'
import keys from '../keys/keys.module.css'

const t = texts('webhooks')

interface SecretToldProps {
  readonly secret: string
  readonly onClose: () => void
}

/** The secret, which cannot be shown again. */
export function SecretTold({ secret, onClose }: SecretToldProps) {
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <div className={dialog.form}>
      <div ref={told} tabIndex={-1} role="status" className={keys.secret}>
        <code>{secret}</code>
        <CopyText text={secret} label={t('secret')} />
      </div>
      <p className={keys.note}>{t('secretNote')}</p>
      <div className={dialog.actions}>
        <Button onClick={onClose}>{t('kept')}</Button>
      </div>
    </div>
  )
}
