import { isRecord } from '../../definition/plain-data'
import { type Duration, readDuration, writeDuration } from './duration'
import { choice, fields, text } from './shape'

export const CALENDAR_UNITS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const
type CalendarUnit = (typeof CALENDAR_UNITS)[number]

/** When events must have happened to count. */
export type Window =
  | { readonly kind: 'any' }
  | { readonly kind: 'last'; readonly length: string }
  | { readonly kind: 'period'; readonly which: 'current' | 'previous'; readonly unit: CalendarUnit }
  | { readonly kind: 'range'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'since'; readonly trait: string; readonly length?: string }

type WindowKind = Window['kind']

const calendarUnit = choice(...CALENDAR_UNITS)
const last = fields({ last: text })
const current = fields({ current: calendarUnit })
const previous = fields({ previous: calendarUnit })
const range = fields({}, { from: text, to: text })
const since = fields({ since: fields({ trait: text }) }, { for: text })

/** The window as a choice with its values; undefined for what is none. */
export function readWindow(written: unknown): Window | undefined {
  if (written === undefined) return { kind: 'any' }
  if (last(written)) return { kind: 'last', length: written.last }
  if (current(written)) return { kind: 'period', which: 'current', unit: written.current }
  if (previous(written)) return { kind: 'period', which: 'previous', unit: written.previous }
  if (since(written)) return { kind: 'since', trait: written.since.trait, ...keep('length', written.for) }
  if (!range(written) || Object.keys(written).length === 0) return undefined
  return { kind: 'range', ...written }
}

function keep<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string }
}

/** The window as the language writes it. */
export function writeWindow(window: Window): unknown {
  switch (window.kind) {
    case 'any':
      return undefined
    case 'last':
      return { last: window.length }
    case 'period':
      return { [window.which]: window.unit }
    case 'range':
      return { ...keep('from', window.from), ...keep('to', window.to) }
    case 'since':
      return { since: { trait: window.trait }, ...keep('for', window.length) }
  }
}

/** A window of another kind, with what the one before it says where that fits. */
export function windowOfKind(kind: WindowKind, before: Window | undefined): Window {
  const length = before !== undefined && 'length' in before && before.length ? before.length : '30 days'
  switch (kind) {
    case 'any':
      return { kind }
    case 'last':
      return { kind, length }
    case 'period':
      return { kind, which: 'current', unit: 'month' }
    case 'range':
      return { kind, from: `${length} ago` }
    case 'since':
      return { kind, trait: '' }
  }
}

/** An end of a range: a day, a time before the instant of evaluation, or an instant as text. */
export type Edge =
  | { readonly kind: 'day' | 'instant'; readonly text: string }
  | { readonly kind: 'ago'; readonly length: Duration }

const DAY = /^(\d{4}-\d{2}-\d{2})?$/
const AGO = / ago$/

export function readEdge(written: string): Edge {
  const length = AGO.test(written) ? readDuration(written.replace(AGO, '')) : undefined
  if (length !== undefined) return { kind: 'ago', length }
  return { kind: isDay(written) ? 'day' : 'instant', text: written }
}

export function writeEdge(edge: Edge): string {
  return edge.kind === 'ago' ? `${writeDuration(edge.length)} ago` : edge.text
}

/** Whether a date is a calendar day, or not written yet. */
export function isDay(written: string): boolean {
  return DAY.test(written)
}

/** A calendar period beside now: `{current: week}`, `{previous: month}`, `{next: year}`. */
export interface Period {
  readonly which: 'current' | 'previous' | 'next'
  readonly unit: CalendarUnit
}

const which = choice('current', 'previous', 'next')

export function readPeriod(written: unknown): Period | undefined {
  if (!isRecord(written)) return undefined
  const [[key, unit] = [], ...others] = Object.entries(written)
  return which(key) && calendarUnit(unit) && others.length === 0 ? { which: key, unit } : undefined
}

export function writePeriod({ which: key, unit }: Period): unknown {
  return { [key]: unit }
}
