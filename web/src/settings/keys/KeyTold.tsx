import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { NewKey } from '../../api/keys'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'
import { CopyText } from '../../states/CopyText'
import classes from './keys.module.css'
import { Snippets } from './Snippets'

const t = texts('settings')

interface KeyToldProps {
  readonly created: NewKey
  readonly onClose: () => void
}

/** The key itself, which cannot be shown again, and what to do with it. */
export function KeyTold({ created: { kind, secret }, onClose }: KeyToldProps) {
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <div className={dialog.form}>
      <div ref={told} tabIndex={-1} role="status" className={classes.secret}>
        <code>{secret}</code>
        <CopyText text={secret} label={t('keys.theKey')} />
      </div>
      <p className={classes.note}>{t('keys.keep')}</p>
      {kind === 'write' && <Snippets writeKey={secret} />}
      <div className={dialog.actions}>
        <Button onClick={onClose}>{t('keys.kept')}</Button>
      </div>
    </div>
  )
}
