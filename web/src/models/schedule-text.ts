import type { Schedule } from '../api/models'
import { texts } from '../i18n'
import { choiceOf } from './schedule'

const t = texts('models')

/** When a model is refreshed by itself, in words: `every Friday at 22:00 (Asia/Tokyo)`. */
export function scheduleText(schedule: Schedule): string {
  const { every, hour, weekday } = choiceOf(schedule)
  const words = t(`schedules.${every}`, { hour: String(hour), weekday: t(`weekdays.${weekday}`) })
  const timeZone = typeof schedule === 'object' ? schedule.timeZone : undefined
  return timeZone === undefined ? words : t('schedules.elsewhere', { schedule: words, timeZone })
}
