import { texts } from '../../i18n'
import { conditionText } from './condition-text'

const t = texts('imports')

export const VALUE_TYPES = ['text', 'number', 'flag', 'date', 'json'] as const
export type ValueType = (typeof VALUE_TYPES)[number]

/** A property or trait, and where it comes from. */
export interface FieldView {
  readonly name: string
  readonly column: string
  /** Empty for that of the column itself. */
  readonly type: ValueType | ''
  /** How dates are written; empty for ISO 8601. */
  readonly format: string
}

export type TimeView =
  | {
      readonly kind: 'column'
      readonly column: string
      readonly format: string
      readonly timeZone: string
    }
  | { readonly kind: 'constant'; readonly at: string }
  | { readonly kind: 'none' }

export type EventName =
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'column'; readonly column: string }

export interface EventView {
  readonly name: EventName
  readonly properties: readonly FieldView[]
  /** What else is said of it, which only the YAML changes. */
  readonly notes: readonly string[]
}

/** A mapping as the form shows it. */
export interface MappingView {
  readonly format: string
  readonly customer: { readonly column: string; readonly namespace: string }
  readonly time: TimeView
  readonly events: readonly EventView[]
  readonly traits: readonly FieldView[]
  readonly notes: readonly string[]
}

/** What a form can show of a mapping; undefined where it is of another shape, which only the YAML shows. */
export function viewMapping(data: unknown): MappingView | undefined {
  if (!isObject(data)) return undefined
  const { file = {}, customer = {}, time, events = [], traits = {}, traitsOf } = data
  const shown = Array.isArray(events) ? events.map(viewEvent) : [undefined]
  const named = viewFields(traits)
  const when = viewTime(time)
  if (!isObject(file) || !isObject(customer) || !when || !named || !shown.every(isPresent)) return undefined
  return {
    format: text(file.format),
    customer: { column: text(customer.column), namespace: text(customer.namespace ?? 'customer_id') },
    time: when,
    events: shown,
    traits: named,
    notes: traitsOf === undefined ? [] : [t('mapping.allTraits', { column: text(traitsOf) })],
  }
}

function viewTime(time: unknown): TimeView | undefined {
  if (time === undefined || time === null) return { kind: 'none' }
  if (!isObject(time)) return undefined
  if ('constant' in time) return { kind: 'constant', at: text(time.constant) }
  const { column, format = 'iso', timeZone = 'UTC' } = time
  return { kind: 'column', column: text(column), format: text(format), timeZone: text(timeZone) }
}

function viewEvent(rule: unknown): EventView | undefined {
  if (!isObject(rule)) return undefined
  const properties = viewFields(rule.properties ?? {})
  const name = viewName(rule.name)
  return properties && name && { name, properties, notes: eventNotes(rule) }
}

function viewName(name: unknown): EventName | undefined {
  if (isObject(name)) return { kind: 'column', column: text(name.column) }
  return Array.isArray(name) ? undefined : { kind: 'constant', text: text(name) }
}

function viewFields(fields: unknown): readonly FieldView[] | undefined {
  if (fields === null) return []
  if (!isObject(fields)) return undefined
  const shown = Object.entries(fields).map(([name, source]) => viewField(name, source))
  return shown.every(isPresent) ? shown : undefined
}

function viewField(name: string, source: unknown): FieldView | undefined {
  if (!isObject(source)) return Array.isArray(source) ? undefined : { name, ...PLAIN, column: text(source) }
  const { column, type, format } = source
  return { name, column: text(column), type: isValueType(type) ? type : '', format: text(format) }
}

const PLAIN = { type: '', format: '' } as const

function eventNotes({ when, lines, id, besides, propertiesOf }: Record<string, unknown>): readonly string[] {
  return [
    ...(when === undefined ? [] : [t('mapping.onlyWhere', { condition: conditionText(when) })]),
    ...(isObject(lines) ? [t('mapping.linesBy', { column: text(lines.by) })] : []),
    ...(id === undefined ? [] : [t('mapping.onceBy', { column: text(id) })]),
    ...(propertiesOf === undefined ? [] : [t('mapping.allMembers', { column: text(propertiesOf) })]),
    ...(besides === true ? [t('mapping.besides')] : []),
  ]
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isValueType(type: unknown): type is ValueType {
  return VALUE_TYPES.some((known) => known === type)
}

function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
