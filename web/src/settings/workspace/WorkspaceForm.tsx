import { Button, NativeSelect } from '@mantine/core'
import type { FormEvent } from 'react'
import { useMay } from '../../api/session'
import { type Settings, useChangeSettings } from '../../api/settings'
import { formValues } from '../../session/form-values'
import { ProblemNotice } from '../../session/ProblemNotice'
import classes from '../forms.module.css'
import { Saved } from '../Saved'
import { timeZonesWith, WEEK_DAYS } from './calendar'

interface WorkspaceFormProps {
  readonly settings: Settings
}

export function WorkspaceForm({ settings }: WorkspaceFormProps) {
  const may = useMay('settings:write')
  const { mutate, isPending, isSuccess, error, reset } = useChangeSettings()
  const send = (event: FormEvent<HTMLFormElement>) => {
    const { timeZone, weekStartsOn } = formValues(event, ['timeZone', 'weekStartsOn'])
    mutate({ timeZone, weekStartsOn: Number(weekStartsOn) })
  }
  return (
    <form className={classes.form} onSubmit={send} onChange={reset}>
      <NativeSelect
        label="Time zone"
        name="timeZone"
        data={timeZonesWith(settings.timeZone)}
        defaultValue={settings.timeZone}
        disabled={!may}
      />
      <NativeSelect
        label="A week begins on"
        name="weekStartsOn"
        data={WEEK_DAYS}
        defaultValue={settings.weekStartsOn}
        disabled={!may}
      />
      <p className={classes.note}>Segments follow a change from the next evaluation on.</p>
      <ProblemNotice error={error} />
      {may && (
        <div className={classes.actions}>
          <Button type="submit" loading={isPending}>
            Save
          </Button>
          {isSuccess && <Saved />}
        </div>
      )}
    </form>
  )
}
