import { texts } from '../i18n'
import { formatDay, formatInstant } from './date'
import { formatExact } from './number'
import { propertyLeaves } from './property-lines'

const t = texts('format')

/** A value of a trait or a property as people read it: `3 Mar 2026, 14:05`, `yes`, `climbing, hiking`, `2 × Hammock`. */
export function sayData(value: unknown, timeZone: string, name = ''): string {
  if (Array.isArray(value) && value.length > 0) {
    const items = value.map((item) => sayData(item, timeZone, name))
    return items.join(value.some(isNameless) ? '; ' : ', ')
  }
  if (isObject(value)) return sayCalled(value, timeZone) ?? sayObject(value, timeZone)
  return saySingle(value, timeZone, name)
}

/** The same with all that objects hold; those of a list on lines of their own. */
export function sayWhole(value: unknown, timeZone: string, name = ''): string {
  if (!Array.isArray(value) || !value.some(isObject)) return sayData(value, timeZone, name)
  return value
    .map((item) => (isObject(item) ? sayObject(item, timeZone) : sayData(item, timeZone, name)))
    .join('\n')
}

const LONGEST = 200

/** What a record holds, in a line: `amount 59.9, order_id o-7` of an event, the value itself of a trait. */
export function sayRecord(
  { name, value }: { readonly name: string; readonly value: unknown },
  timeZone: string,
): string {
  const text = isObject(value) ? sayPairs(value, timeZone) : sayData(value, timeZone, name)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function sayObject(object: Data, timeZone: string): string {
  return sayPairs(object, timeZone) || t('empty')
}

/** What was bought or looked at, and for how much. */
const COMES_FIRST = /^(name|title|products|items|quantity|price|revenue|total|amount|value)$/
/** A line may end before they come: numbers of orders and carts, what it was seen on. */
const COMES_LAST = /^(device|context)\.|(^|[_.])id$|Id$/

function sayPairs(object: Data, timeZone: string): string {
  return propertyLeaves(object)
    .toSorted((a, b) => placeOf(a.path) - placeOf(b.path))
    .map(({ path, value }) => `${path} ${sayData(value, timeZone, path)}`)
    .join(', ')
}

function placeOf(path: string): number {
  return Number(COMES_LAST.test(path)) - Number(COMES_FIRST.test(path))
}

function saySingle(value: unknown, timeZone: string, name: string): string {
  if (value === undefined) return t('removed')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return CALLS_SOMETHING.test(name) ? String(value) : formatExact(value)
  return typeof value === 'string' ? (sayTime(value, timeZone) ?? value) : t('empty')
}

/** Numbers that are called so are no quantities: `order_id`, `zip`, `birthYear`. */
const CALLS_SOMETHING =
  /(^|[_. -])(id|nr|no|number|code|zip|plz|year|jahr|phone)$|(Id|ID|Nr|No|Number|Code|Zip|Year|Phone)$/

const DAY = /^(\d{4}-\d{2}-\d{2})$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?$/

/** A day, or an instant in the zone; without an offset a clock showed so, wherever that was. */
function sayTime(text: string, timeZone: string): string | undefined {
  const [, day, clock, offset] = DAY.exec(text) ?? INSTANT.exec(text) ?? []
  if (day === undefined || !isOfCalendar(day)) return undefined
  if (clock === undefined) return formatDay(Date.parse(day), 'UTC')
  const at = Date.parse(`${day}T${clock}${offset ?? 'Z'}`)
  return Number.isNaN(at) ? undefined : formatInstant(at, offset === undefined ? 'UTC' : timeZone)
}

/** Not the 31st of February, which `Date` takes for a day of March. */
function isOfCalendar(day: string): boolean {
  const at = Date.parse(day)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

type Data = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const CALLED_BY = ['name', 'title', 'label', 'sku', 'product_id', 'id']

/** What an object calls itself, and how many of it there are: `2 × Hammock`. */
function sayCalled(object: Data, timeZone: string): string | undefined {
  const key = CALLED_BY.find((name) => isWord(object[name]))
  if (key === undefined) return undefined
  const name = saySingle(object[key], timeZone, 'id')
  const { quantity } = object
  return typeof quantity === 'number' && quantity !== 1 ? `${formatExact(quantity)} × ${name}` : name
}

function isWord(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
}

function isNameless(value: unknown): boolean {
  return isObject(value) && !CALLED_BY.some((name) => isWord(value[name]))
}
