import type { ComparedWith, Explanation } from '../api/segments'
import { formatInstant } from '../format/date'
import { propertyLines } from '../format/property-lines'

/** What happens next if nothing but time passes. */
export function sayNextChange(explanation: Explanation, timeZone: string): string {
  const { member, status, changesAt, unchangedUntil } = explanation
  if (status !== undefined)
    return `Nobody is in it while it is ${status}; the conditions are those of its rule.`
  if (unchangedUntil !== undefined) {
    return `Time alone does not change this before ${formatInstant(unchangedUntil, timeZone)}.`
  }
  if (changesAt === undefined) return 'Time alone does not change this.'
  const verb = member ? 'Leaves' : 'Enters'
  return `${verb} on ${formatInstant(changesAt, timeZone)} if nothing else happens.`
}

/** Until when a member stays one if nothing but time passes. */
export function sayUntil(explanation: Explanation, timeZone: string): string {
  const { member, changesAt, unchangedUntil } = explanation
  if (!member) return 'not any more'
  if (unchangedUntil !== undefined) return `at least until ${formatInstant(unchangedUntil, timeZone)}`
  return changesAt === undefined ? 'until something happens' : `until ${formatInstant(changesAt, timeZone)}`
}

/** The thresholds that a number was compared with. */
export function sayComparison({ words, asOf }: ComparedWith, timeZone: string): string {
  return `Compared with: ${words}, as of ${formatInstant(asOf, timeZone)}`
}

const LONGEST = 200

/** What a record holds, in a line: `amount 59.9, device.os iOS` of an event, the value itself of a trait. */
export function sayRecord(value: unknown): string {
  if (value === undefined) return 'removed'
  const text = propertyLines(value)
    .map(({ path, value }) => (path === '' ? value : `${path} ${value}`))
    .join(', ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

export const JOINERS = {
  all: 'All of these must hold',
  any: 'At least one of these must hold',
  not: 'This must not hold',
} as const
