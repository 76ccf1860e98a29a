import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { NewKey } from '../../api/keys'
import dialog from '../../frame/Dialog.module.css'
import { CopyText } from '../../states/CopyText'
import classes from './keys.module.css'
import { Snippets } from './Snippets'

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
        <CopyText text={secret} label="the key" />
      </div>
      <p className={classes.note}>
        Keep it now: only its beginning is kept here, and it is not shown again. A lost key is revoked and
        replaced.
      </p>
      {kind === 'write' && <Snippets writeKey={secret} />}
      <div className={dialog.actions}>
        <Button onClick={onClose}>I have kept it</Button>
      </div>
    </div>
  )
}
