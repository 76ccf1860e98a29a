import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { problemOf } from '../../api/client'
import { Dialog } from '../../frame/Dialog'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'
import { buildPath } from '../../segments/build-path'

const t = texts('builder')

interface RefusedDialogProps {
  readonly error: unknown
  /** Of what has this name already, where that is why. */
  readonly taken?: { readonly kind: string; readonly name: string } | undefined
  readonly onClose: () => void
}

/** Why something was not saved, and what to do about it. */
export function RefusedDialog({ error, taken, onClose }: RefusedDialogProps) {
  const { message, mend } = problemOf(error)
  return (
    <Dialog title={t(taken ? 'conflict.taken' : 'refused.title')} onClose={onClose}>
      <div className={dialog.form}>
        {taken ? (
          <p>
            {t.rich('conflict.takenText', {
              link: (inside) => (
                <Link key="link" to={buildPath(taken)} target="_blank">
                  {inside}
                </Link>
              ),
            })}
          </p>
        ) : (
          <p>
            <strong>{message}</strong> {mend}
          </p>
        )}
        <div className={dialog.actions}>
          <Button onClick={onClose}>{t('conflict.close')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
