import { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { type Calendar, isTimeZone } from './calendar.ts'

/** The name of a time zone as it is written in definitions and mappings. */
export const timeZoneName = z
  .string()
  .refine(isTimeZone, { error: sayLater`Expected an IANA time zone such as Europe/Berlin or UTC.` })

/** What may state the time zone that its calendar follows; without one, that is the workspace's. */
export interface Zoned {
  readonly timeZone?: string | undefined
}

/** The field under which a time zone is stated. */
export const zonedFields = {
  timeZone: timeZoneName
    .meta({
      id: 'timeZone',
      description: sayLater`The time zone, by its IANA name, that days, weeks, months and years follow here instead of the workspace's.`,
    })
    .optional(),
} as const

/** The calendar by a stated time zone; as it is where none is stated. */
export function calendarIn(calendar: Calendar, timeZone: string | undefined): Calendar {
  return timeZone === undefined ? calendar : { ...calendar, timeZone }
}

/** ` (Europe/Berlin time)`, to follow what it is stated for; empty without one. */
export function describeTimeZone({ timeZone }: Zoned): string {
  return timeZone === undefined ? '' : ` ${say`(${timeZone} time)`}`
}
