import { TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { type Connection, useCorrection } from '../api/profiles'
import { FormDialog } from '../frame/FormDialog'
import classes from './Dialogs.module.css'
import { Pair } from './Joined'

interface SeparateDialogProps {
  readonly link: Connection
  readonly onClose: () => void
}

/** Says what taking two identities apart does, asks why, and does it. */
export function SeparateDialog({ link, onClose }: SeparateDialogProps) {
  const separate = useCorrection('/profiles/unmerge')
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    separate.mutate({ a: link.from, b: link.to, reason }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title="Make two profiles of this one?"
      action="Make two profiles"
      pending={separate.isPending}
      error={separate.error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>
        <strong>
          <Pair link={link} />
        </strong>{' '}
        become two profiles:
      </p>
      <ul className={classes.consequences}>
        <li>Events and traits go with the identity that they came with. None is lost or changed.</li>
        <li>Every other identity stays with the one of the two that calls still join it to.</li>
        <li>What could not be joined with one of them because of the other may be joined with it now.</li>
        <li>
          It holds at every instant, past ones too. The next evaluation moves both between segments, with the
          cause “joined or separated profiles”.
        </li>
        <li>Calls that name the two together from now on do not join them again.</li>
        <li>You can take it back here at any time, and everything is as it was.</li>
      </ul>
      <TextInput
        name="reason"
        label="Why"
        description="It stays with the separation, for whoever wonders later."
        placeholder="Two people at one computer"
        required
        maxLength={500}
        autoComplete="off"
      />
    </FormDialog>
  )
}
