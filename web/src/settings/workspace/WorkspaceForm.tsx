import { Button, NativeSelect } from '@mantine/core'
import type { FormEvent } from 'react'
import { useMay } from '../../api/session'
import { type Settings, useChangeSettings } from '../../api/settings'
import { texts } from '../../i18n'
import { formValues } from '../../session/form-values'
import { ProblemNotice } from '../../states/ProblemNotice'
import classes from '../forms.module.css'
import { Saved } from '../Saved'
import { timeZonesWith, WEEK_DAYS } from './calendar'
import { CURRENCIES } from './currencies'

const t = texts('settings')

interface WorkspaceFormProps {
  readonly settings: Settings
}

export function WorkspaceForm({ settings }: WorkspaceFormProps) {
  const may = useMay('settings:write')
  const { mutate, isPending, isSuccess, error, reset } = useChangeSettings()
  const send = (event: FormEvent<HTMLFormElement>) => {
    const { timeZone, weekStartsOn, currency } = formValues(event, ['timeZone', 'weekStartsOn', 'currency'])
    mutate({ timeZone, weekStartsOn: Number(weekStartsOn), currency: currency === '' ? null : currency })
  }
  return (
    <form className={classes.form} onSubmit={send} onChange={reset}>
      <NativeSelect
        label={t('workspace.timeZone')}
        name="timeZone"
        data={timeZonesWith(settings.timeZone)}
        defaultValue={settings.timeZone}
        disabled={!may}
      />
      <NativeSelect
        label={t('workspace.weekStartsOn')}
        name="weekStartsOn"
        data={WEEK_DAYS}
        defaultValue={settings.weekStartsOn}
        disabled={!may}
      />
      <NativeSelect
        label={t('workspace.currency')}
        description={t('workspace.currencyNote')}
        name="currency"
        data={[{ value: '', label: t('workspace.noCurrency') }, ...CURRENCIES]}
        defaultValue={settings.currency ?? ''}
        disabled={!may}
      />
      <p className={classes.note}>{t('workspace.note')}</p>
      <ProblemNotice error={error} />
      {may && (
        <div className={classes.actions}>
          <Button type="submit" loading={isPending}>
            {t('save')}
          </Button>
          {isSuccess && <Saved />}
        </div>
      )}
    </form>
  )
}
