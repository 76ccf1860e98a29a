import { type ImportSummary, type Mapping, ROW_NUMBER } from '../../ingest/index.ts'
import type { Fact, Note } from '../../reports/index.ts'
import type { Subject } from '../perform.ts'
import type { PurchaseSource } from '../purchases/index.ts'
import type { EventCount } from './open-file.ts'
import type { LeftOut } from './rejects.ts'

interface Imported {
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
  const name = names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(' and ')
  const about = [
    { label: 'Rows', value: counted(summary.rows) },
    { label: 'Rows left out', value: counted(summary.rejectedRows) },
    { label: 'Columns', value: columnsText(mapping) },
    ...(purchases === undefined ? [] : [{ label: 'A purchase is', value: purchaseText(mapping) }]),
  ]
  const notes = [
    ...leftOut.slice(0, TOLD).map((one) => leftOutNote(one, mapping)),
    ...moreNote(leftOut),
    ...besides.map(besidesNote),
    ...repeatedNote(mapping, summary),
    ...(mapping.customer.column === ROW_NUMBER ? [NUMBERED] : []),
  ]
  const questions = doubts.map((text): Note => ({ level: 'caution', text: `${text} The first was assumed.` }))
  return { name, about, trust: [...notes, ...questions] }
}

const NUMBERED: Note = {
  level: 'caution',
  text: 'No column says who answered, so each row is a person of its own, under its number. Name the column: --customer COLUMN.',
}

const counted = (value: number): Fact['value'] => ({ measure: 'count', value })

function columnsText({ customer, time, events }: Mapping): string {
  const rule = events.at(-1)
  const amounts = rule?.lines?.sums.amount ?? amountOf(rule?.properties ?? {})
  const parts = {
    customer: customer.column === ROW_NUMBER ? 'the number of the row' : customer.column,
    date: time && 'column' in time ? time.column : undefined,
    amount: amounts === undefined ? undefined : [amounts].flat().join(' × '),
    order: rule?.lines?.by,
  }
  const known = Object.entries(parts).filter(([, column]) => column !== undefined)
  return known.map(([part, column]) => `${part} = ${column}`).join(', ')
}

function purchaseText({ events }: Mapping): string {
  const rule = events.at(-1)
  if (rule?.lines) return `all rows of a customer that share ${rule.lines.by}`
  return typeof rule?.name === 'object' ? `a row of the event, by ${rule.name.column}` : 'a row'
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

const NUMBER = new Intl.NumberFormat('en-US')

function leftOutNote({ column, reason, count, line, value }: LeftOut, { customer, time }: Mapping): Note {
  const needed = ['', customer.column, time && 'column' in time ? time.column : '']
  const noun = needed.includes(column) ? 'row' : 'value'
  const what = count === 1 ? `1 ${noun} was` : `${NUMBER.format(count)} ${noun}s were`
  const where = column === '' ? '' : ` for its "${column}"`
  const shown = value === '' ? '' : `: "${value.slice(0, 40)}"`
  const text = `${what} left out${where}: ${reason} (first in line ${NUMBER.format(line)}${shown}).`
  return { level: 'caution', text: count === 1 ? text : text.replace(' for its ', ' for their ') }
}

function moreNote(leftOut: readonly LeftOut[]): Note[] {
  const rest = leftOut.slice(TOLD)
  if (rest.length === 0) return []
  const count = rest.reduce((sum, one) => sum + one.count, 0)
  return [
    {
      level: 'caution',
      text: `${NUMBER.format(count)} more were left out for ${rest.length} other reasons.`,
    },
  ]
}

function besidesNote({ event, records }: EventCount): Note {
  const what = BESIDES[event] ?? `Records "${event}"`
  return {
    level: 'caution',
    text: `${what} (${NUMBER.format(records)}) are not purchases and change no amount here.`,
  }
}

/** In a table of customers everybody has a row of their own, or the column of customers is another. */
function repeatedNote(
  { events, customer }: Mapping,
  { rows, rejectedRows, profilesNew }: ImportSummary,
): Note[] {
  const repeated = rows - rejectedRows - profilesNew
  if (events.length > 0 || repeated <= 0) return []
  return [
    {
      level: 'warning',
      text: `${NUMBER.format(repeated)} of ${NUMBER.format(rows)} rows have the ${customer.column} of another row: each counts once, with what its last row says. If these are different customers, name another column: --customer COLUMN.`,
    },
  ]
}

const BESIDES: Readonly<Record<string, string>> = {
  order_cancelled: 'Cancelled orders',
  order_returned: 'Rows with a negative amount',
}
