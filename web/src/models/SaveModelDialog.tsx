import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useRefreshModel, useSaveModel } from '../api/models'
import { FormDialog } from '../frame/FormDialog'
import { texts } from '../i18n'
import { modelPath } from './paths'
import { ScheduleFields } from './ScheduleFields'
import { choiceOf, modelName, scheduleOf } from './schedule'

const t = texts('models')

interface SaveModelDialogProps {
  readonly method: string
  readonly options: Readonly<Record<string, unknown>>
  readonly onClose: () => void
}

/** Has a question asked again and again, under a name that segments can use. */
export function SaveModelDialog({ method, options, onClose }: SaveModelDialogProps) {
  const [name, setName] = useState(modelName(method))
  const [title, setTitle] = useState('')
  const [choice, setChoice] = useState(choiceOf('daily'))
  const navigate = useNavigate()
  const save = useSaveModel()
  const refresh = useRefreshModel()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const model = {
      method,
      with: options,
      refresh: scheduleOf(choice),
      ...(title && { title }),
      expectedVersion: 0,
    }
    save.mutate(
      { name, model },
      {
        onSuccess: () => {
          // One with a schedule is refreshed by itself when it is saved.
          if (choice.every === 'manual') refresh.mutate(name)
          void navigate(modelPath(name))
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('save.title')}
      action={t('save.action')}
      pending={save.isPending}
      error={save.error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{t('save.note')}</p>
      <TextInput
        label={t('save.name')}
        description={t('save.nameNote')}
        required
        maxLength={100}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
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
