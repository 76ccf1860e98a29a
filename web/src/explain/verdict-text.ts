import type { Explanation } from '../api/segments'
import { formatInstant } from '../format/date'

/** What happens next if nothing but time passes. */
export function sayNextChange({ member, changesAt }: Explanation, timeZone: string): string {
  if (changesAt === undefined) return 'Time alone does not change this.'
  const verb = member ? 'Leaves' : 'Enters'
  return `${verb} on ${formatInstant(changesAt, timeZone)} if nothing else happens.`
}

const LONGEST = 200

/** What a record holds, in a line: `amount 59.9, device.os iOS` of an event, the value itself of a trait. */
export function sayRecord(value: unknown): string {
  if (value === undefined) return 'removed'
  const text = flatten(value, '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, leaf]) => (path === '' ? sayValue(leaf) : `${path} ${sayValue(leaf)}`))
    .join(', ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function flatten(value: unknown, path: string): (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, path === '' ? name : `${path}.${name}`),
  )
}

function sayValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export const JOINERS = {
  all: 'All of these must hold',
  any: 'At least one of these must hold',
  not: 'This must not hold',
} as const
