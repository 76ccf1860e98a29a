import { LIMITS } from './limits.ts'

/** A calendar day, or a date-time with an offset; everything else is only a text. */
export const ISO_DATE_PATTERN =
  '^(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:?\\d{2}))?$'

const ISO_DATE = new RegExp(ISO_DATE_PATTERN)
const MINUTE = 60_000

/**
 * The instant of an ISO-8601 text in milliseconds since 1970, or undefined where the text is not a valid
 * calendar day (`2024-02-29`, its UTC midnight) or a date-time with an offset (`2024-02-29T10:00:00.5+01:00`).
 */
export function isoDateMillis(text: string): number | undefined {
  const match = ISO_DATE.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  if (year < LIMITS.firstYear || year > LIMITS.lastYear || hour > 23 || minute > 59 || second > 59)
    return undefined
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  const offset = offsetMillis(match[8] ?? 'Z')
  if (offset === undefined) return undefined
  const millis = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'))
  return midnight + hour * 60 * MINUTE + minute * MINUTE + second * 1000 + millis - offset
}

function offsetMillis(offset: string): number | undefined {
  if (offset === 'Z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(-2))
  if (hours > 23 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE
}
