import { NativeSelect } from '@mantine/core'
import { texts } from '../i18n'
import classes from './models.module.css'
import { type ScheduleChoice, WEEKDAYS, type Weekday } from './schedule'

const t = texts('models')
const EVERY = ['manual', 'hourly', 'daily', 'weekly'] as const
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))

interface ScheduleFieldsProps {
  readonly choice: ScheduleChoice
  readonly onChange: (choice: ScheduleChoice) => void
}

/** When a model is refreshed by itself. */
export function ScheduleFields({ choice, onChange }: ScheduleFieldsProps) {
  const { every, hour, weekday } = choice
  return (
    <div className={classes.schedule}>
      <NativeSelect
        label={t('schedule.label')}
        data={EVERY.map((value) => ({ value, label: t(`schedule.${value}`) }))}
        value={every}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...choice, every: value as ScheduleChoice['every'] })
        }
      />
      {every === 'weekly' && (
        <NativeSelect
          label={t('schedule.on')}
          data={WEEKDAYS.map((value) => ({ value, label: t(`weekdays.${value}`) }))}
          value={weekday}
          onChange={({ currentTarget: { value } }) => onChange({ ...choice, weekday: value as Weekday })}
        />
      )}
      {(every === 'daily' || every === 'weekly') && (
        <NativeSelect
          label={t('schedule.at')}
          data={HOURS}
          value={String(hour)}
          onChange={({ currentTarget: { value } }) => onChange({ ...choice, hour: Number(value) })}
        />
      )}
    </div>
  )
}
