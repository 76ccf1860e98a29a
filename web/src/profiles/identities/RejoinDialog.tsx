import { Button } from '@mantine/core'
import { type Separation, useCorrection } from '../../api/profiles'
import { Dialog } from '../../frame/Dialog'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'
import { ProblemNotice } from '../../states/ProblemNotice'
import classes from './Dialogs.module.css'
import { Pair } from './Pair'

const t = texts('profiles')
const cancel = texts('states')('cancel')

interface RejoinDialogProps {
  readonly separation: Separation
  readonly onClose: () => void
}

const identityOf = ({ namespace, value }: Separation['a']) => ({ namespace, value })

/** Says what taking a separation back does, and does it. */
export function RejoinDialog({ separation: { a, b }, onClose }: RejoinDialogProps) {
  const rejoin = useCorrection('/profiles/rejoin')
  return (
    <Dialog title={t('rejoin.title')} onClose={onClose}>
      <div className={dialog.form}>
        <p>
          {t.rich('rejoin.again', {
            pair: () => (
              <strong>
                <Pair link={{ from: a, to: b }} />
              </strong>
            ),
          })}
        </p>
        <ul className={classes.consequences}>
          <li>{t('rejoin.asIf')}</li>
          <li>{t('rejoin.moves')}</li>
        </ul>
        <ProblemNotice error={rejoin.error} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button
            loading={rejoin.isPending}
            onClick={() => rejoin.mutate({ a: identityOf(a), b: identityOf(b) }, { onSuccess: onClose })}
          >
            {t('rejoin.action')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
