import { type ImportSummary, type Mapping, ROW_NUMBER } from '../../ingest/index.ts'
import { say, translate } from '../../language/index.ts'
import type { Fact, Formats, Note } from '../../reports/index.ts'
import { listed } from '../listed.ts'
import type { Subject } from '../perform.ts'
import type { PurchaseSource } from '../purchases/index.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { EventCount } from './open-file.ts'
import type { LeftOut } from './rejects.ts'

/** What was imported of files, and how. */
export interface Imported {
  readonly names: readonly string[]
  readonly mapping: Mapping
  readonly purchases: PurchaseSource | undefined
  readonly summary: ImportSummary
  readonly leftOut: readonly LeftOut[]
  readonly besides: readonly EventCount[]
  readonly doubts: readonly string[]
}

/** Reasons that are told one by one; of more, how many there are. */
const TOLD = 4

/** What a report says of a file: how much of it was read, as what, and all that was left out. */
export function subjectOfFile({
  names,
  mapping,
  purchases,
  summary,
  leftOut,
  besides,
  doubts,
}: Imported): Subject {
  const formats = spokenFormats({ timeZone: 'UTC' })
  const name = names.length > 2 ? say`${names[0]!} and ${names.length - 1} more` : listed(names)
  const about = [
    { label: say`Rows`, value: counted(summary.rows) },
    { label: say`Rows left out`, value: counted(summary.rejectedRows) },
    { label: say`Columns`, value: columnsText(mapping) },
    ...(purchases === undefined ? [] : [{ label: say`A purchase is`, value: purchaseText(mapping) }]),
  ]
  const notes = [
    ...leftOut.slice(0, TOLD).map((one) => leftOutNote(one, mapping, formats)),
    ...moreNote(leftOut, formats),
    ...besides.map((one) => besidesNote(one, formats)),
    ...repeatedNote(mapping, summary, formats),
    ...(mapping.customer.column === ROW_NUMBER ? [numbered()] : []),
  ]
  const questions = doubts.map(
    (text): Note => ({ level: 'caution', text: `${translate(text)} ${say`The first was assumed.`}` }),
  )
  return { name, about, trust: [...notes, ...questions] }
}

const numbered = (): Note => ({
  level: 'caution',
  text: say`No column says who answered, so each row is a person of its own, under its number. Name the column: --customer COLUMN.`,
})

const counted = (value: number): Fact['value'] => ({ measure: 'count', value })

function columnsText({ customer, time, events }: Mapping): string {
  const rule = events.at(-1)
  const amounts = rule?.lines?.sums.amount ?? amountOf(rule?.properties ?? {})
  const order = rule?.lines?.by
  const parts = [
    customer.column === ROW_NUMBER
      ? say`customer = the number of the row`
      : say`customer = ${customer.column}`,
    time && 'column' in time ? say`date = ${time.column}` : undefined,
    amounts === undefined ? undefined : say`amount = ${[amounts].flat().join(' × ')}`,
    order === undefined ? undefined : say`order = ${order}`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

function purchaseText({ events }: Mapping): string {
  const rule = events.at(-1)
  if (rule?.lines) return say`all rows of a customer that share ${rule.lines.by}`
  return typeof rule?.name === 'object' ? say`a row of the event, by ${rule.name.column}` : say`a row`
}

function amountOf(properties: Mapping['events'][number]['properties']): string | string[] | undefined {
  const column = (name: string) => {
    const source = properties[name]
    return typeof source === 'string' ? source : source?.column
  }
  const [amount, quantity, price] = ['amount', 'quantity', 'price'].map(column)
  if (amount !== undefined) return amount
  return quantity === undefined || price === undefined ? undefined : [quantity, price]
}

function leftOutNote(one: LeftOut, mapping: Mapping, { count }: Formats): Note {
  const { reason, line, value } = one
  const first =
    value === ''
      ? say`first in line ${count(line)}`
      : say`first in line ${count(line)}: "${value.slice(0, 40)}"`
  const text = `${leftOutWords(one, mapping, count(one.count))}: ${translate(reason)} (${first}).`
  return { level: 'caution', text }
}

function leftOutWords({ column, count }: LeftOut, { customer, time }: Mapping, many: string): string {
  const isOne = count === 1
  if (column === '') return isOne ? say`1 row was left out` : say`${many} rows were left out`
  const needed = [customer.column, time && 'column' in time ? time.column : '']
  if (needed.includes(column))
    return isOne
      ? say`1 row was left out for its "${column}"`
      : say`${many} rows were left out for their "${column}"`
  return isOne
    ? say`1 value was left out for its "${column}"`
    : say`${many} values were left out for their "${column}"`
}

function moreNote(leftOut: readonly LeftOut[], { count }: Formats): Note[] {
  const rest = leftOut.slice(TOLD)
  if (rest.length === 0) return []
  const more = count(rest.reduce((sum, one) => sum + one.count, 0))
  return [{ level: 'caution', text: say`${more} more were left out for ${rest.length} other reasons.` }]
}

function besidesNote({ event, records }: EventCount, { count }: Formats): Note {
  return {
    level: 'caution',
    text: say`${besidesWords(event)} (${count(records)}) are not purchases and change no amount here.`,
  }
}

function besidesWords(event: string): string {
  if (event === 'order_cancelled') return say`Cancelled orders`
  return event === 'order_returned' ? say`Rows with a negative amount` : say`Records "${event}"`
}

/** In a table of customers everybody has a row of their own, or the column of customers is another. */
function repeatedNote(
  { events, customer }: Mapping,
  { rows, rejectedRows, profilesNew }: ImportSummary,
  { count }: Formats,
): Note[] {
  const repeated = rows - rejectedRows - profilesNew
  if (events.length > 0 || repeated <= 0) return []
  return [
    {
      level: 'warning',
      text: say`${count(repeated)} of ${count(rows)} rows have the ${customer.column} of another row: each counts once, with what its last row says. If these are different customers, name another column: --customer COLUMN.`,
    },
  ]
}
