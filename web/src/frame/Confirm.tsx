import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemNotice } from '../session/ProblemNotice'
import { Dialog } from './Dialog'
import classes from './Dialog.module.css'

interface ConfirmProps {
  readonly title: string
  /** What is done when somebody agrees, as the button says it. */
  readonly action: string
  readonly pending: boolean
  readonly error: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks before something is done that cannot be undone. */
export function Confirm({ title, action, pending, error, onConfirm, onClose, children }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={classes.form}>
        <p>{children}</p>
        <ProblemNotice error={error} />
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button color="red.8" loading={pending} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
