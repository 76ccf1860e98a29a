import { Button } from '@mantine/core'
import { type Separation, useCorrection } from '../api/profiles'
import { Dialog } from '../frame/Dialog'
import dialog from '../frame/Dialog.module.css'
import { ProblemNotice } from '../session/ProblemNotice'
import classes from './Dialogs.module.css'
import { Pair } from './Joined'

interface RejoinDialogProps {
  readonly separation: Separation
  readonly onClose: () => void
}

const identityOf = ({ namespace, value }: Separation['a']) => ({ namespace, value })

/** Says what taking a separation back does, and does it. */
export function RejoinDialog({ separation: { a, b }, onClose }: RejoinDialogProps) {
  const rejoin = useCorrection('/profiles/rejoin')
  return (
    <Dialog title="Take this separation back?" onClose={onClose}>
      <div className={dialog.form}>
        <p>
          <strong>
            <Pair link={{ from: a, to: b }} />
          </strong>{' '}
          are one profile again, as far as calls and the identity rules say so:
        </p>
        <ul className={classes.consequences}>
          <li>Everything is as if they had never been separated, at past instants too.</li>
          <li>The next evaluation moves the profile between segments accordingly.</li>
        </ul>
        <ProblemNotice error={rejoin.error} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            loading={rejoin.isPending}
            onClick={() => rejoin.mutate({ a: identityOf(a), b: identityOf(b) }, { onSuccess: onClose })}
          >
            Take it back
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
