import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import { Dialog } from './Dialog'
import classes from './Dialog.module.css'

const t = texts('states')

interface FormDialogProps {
  readonly title: string
  /** What sending it does, as the button says it. */
  readonly action: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks for something in fields, and says why it was refused. */
export function FormDialog({ title, action, pending, error, onSubmit, onClose, children }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={classes.form} onSubmit={onSubmit}>
        {children}
        <ProblemNotice error={error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
