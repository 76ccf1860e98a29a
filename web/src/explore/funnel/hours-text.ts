import { locale } from '../../i18n'

const UNITS = [
  ['day', 24],
  ['hour', 1],
  ['minute', 1 / 60],
] as const

/** `3.5 days`, `2 hours`, `12 minutes`: in the largest unit of which there is at least one. */
export function hoursText(hours: number): string {
  const [unit, length] = UNITS.find(([, inHours]) => hours >= inHours) ?? UNITS[UNITS.length - 1]!
  const format = {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: unit === 'minute' ? 0 : 1,
  } as const
  return new Intl.NumberFormat(locale, format).format(hours / length)
}
