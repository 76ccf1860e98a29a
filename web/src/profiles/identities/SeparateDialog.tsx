import { TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { type Connection, useCorrection } from '../../api/profiles'
import { FormDialog } from '../../frame/FormDialog'
import { texts } from '../../i18n'
import classes from './Dialogs.module.css'
import { Pair } from './Pair'

const t = texts('profiles')

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
      title={t('separate.title')}
      action={t('separate.action')}
      pending={separate.isPending}
      error={separate.error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>
        {t.rich('separate.become', {
          pair: () => (
            <strong>
              <Pair link={link} />
            </strong>
          ),
        })}
      </p>
      <ul className={classes.consequences}>
        {(['events', 'others', 'refused', 'always', 'calls', 'undo'] as const).map((what) => (
          <li key={what}>{t(`separate.${what}`)}</li>
        ))}
      </ul>
      <TextInput
        name="reason"
        label={t('separate.why')}
        description={t('separate.whyNote')}
        placeholder={t('separate.whyExample')}
        required
        maxLength={500}
        autoComplete="off"
      />
    </FormDialog>
  )
}
