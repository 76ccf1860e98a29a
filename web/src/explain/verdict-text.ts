import type { Explanation } from '../api/segments'
import { formatInstant } from '../format/date'

/** What happens next if nothing but time passes. */
export function sayNextChange({ member, changesAt }: Explanation, timeZone: string): string {
  if (changesAt === undefined) return 'Time alone does not change this.'
  const verb = member ? 'Leaves' : 'Enters'
  return `${verb} on ${formatInstant(changesAt, timeZone)} if nothing else happens.`
}

/** One value of a record as it would be written. */
export function sayValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The values of a record in a line: `amount 59.9, currency EUR`; that of a trait has no name. */
export function sayValues(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => (name === '' ? sayValue(value) : `${name} ${sayValue(value)}`))
    .join(', ')
}

export const JOINERS = {
  all: 'All of these must hold',
  any: 'At least one of these must hold',
  not: 'This must not hold',
} as const
