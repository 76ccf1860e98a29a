import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type ModelDetail, useSaveModel } from '../api/models'
import { FormDialog } from '../frame/FormDialog'
import { texts } from '../i18n'
import { ScheduleFields } from './ScheduleFields'
import { choiceOf, scheduleOf } from './schedule'

const t = texts('models')

interface ScheduleDialogProps {
  readonly model: ModelDetail
  readonly onClose: () => void
}

/** Another title or schedule of a model; what it asks stays, and so does its version. */
export function ScheduleDialog({ model, onClose }: ScheduleDialogProps) {
  const { name, method, options, seed, outputs, schedule, version } = model
  const [title, setTitle] = useState(model.title ?? '')
  const [choice, setChoice] = useState(choiceOf(schedule))
  const save = useSaveModel()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const saved = {
      ...{ method, with: options, seed, refresh: scheduleOf(choice, schedule), expectedVersion: version },
      ...(outputs && { outputs: [...outputs] }),
      ...(title && { title }),
    }
    save.mutate({ name, model: saved }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('deeds.schedule')}
      action={t('save.change')}
      pending={save.isPending}
      error={save.error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextInput
        label={t('save.label')}
        maxLength={200}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <ScheduleFields choice={choice} onChange={setChoice} />
    </FormDialog>
  )
}
