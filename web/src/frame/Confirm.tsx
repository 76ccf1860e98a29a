import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import { Dialog } from './Dialog'
import classes from './Dialog.module.css'

const t = texts('states')

interface ConfirmProps {
  readonly title: string
  /** What is done when somebody agrees, as the button says it. */
  readonly action: string
  /** It can be undone easily. */
  readonly harmless?: boolean
  readonly pending: boolean
  readonly error: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks before something is done that cannot be undone, or that does much. */
export function Confirm(props: ConfirmProps) {
  const { title, action, harmless, pending, error, onConfirm, onClose, children } = props
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={classes.form}>
        <p>{children}</p>
        <ProblemNotice error={error} />
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button {...(harmless ? {} : { color: 'red.8' })} loading={pending} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
