import { fail } from '../../errors/index.ts'
import { say } from '../../language/index.ts'
import { withoutCurrency } from '../mapping/currency.ts'
import type { FileFormat } from '../mapping/schema.ts'
import { guessAbsent, guessNumberStyle, type NumberStyle, profileColumn } from './column-profile.ts'
import { guessCurrency } from './currency.ts'
import { type ProposedMapping, proposeMapping } from './propose-mapping.ts'
import { findRoles, type KnownParts, type Parts, type Roles } from './roles.ts'
import type { Sample } from './sample.ts'

/** A mapping proposed for a sample, and what its columns look like. */
export interface SampleProposal extends ProposedMapping {
  readonly columns: readonly {
    name: string
    type: string
    filled: number
    distinct: number
    samples: readonly string[]
  }[]
  /** Which column plays which part. */
  readonly parts: Parts
}

/** Profiles the columns of a sample -> finds their parts -> builds the mapping. */
export function proposeForSample(sample: Sample, timeZone: string, known: KnownParts = {}): SampleProposal {
  const { format, columns, others } = profile(sample)
  const roles = findRoles(columns, known)
  if (!roles) return fail('ingest/no-customer-column', { columns: listed(columns.map(({ name }) => name)) })
  const proposed = proposeMapping(format, columns, roles, timeZone)
  const shown = columns.map(({ name, type, filled, distinct, samples }) => ({
    name,
    type,
    filled,
    distinct,
    samples,
  }))
  const reasons = [...formReasons(format, sample), ...proposed.reasons]
  const warnings = [...proposed.warnings, ...currencyWarnings(format, others)]
  return { ...proposed, reasons, warnings, columns: shown, parts: namedParts(roles) }
}

function namedParts({ oneRowEach, ...roles }: Roles): Parts {
  const found = Object.entries(roles).filter(([, column]) => column !== undefined)
  return Object.fromEntries(found.map(([part, column]) => [part, column!.name]))
}

const LISTED = 20
const LISTED_LENGTH = 40

/** Names in a message; a binary file may have one name of a megabyte. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => name.slice(0, LISTED_LENGTH))
  return names.length > LISTED ? say`${shown.join(', ')} and ${names.length - LISTED} more` : shown.join(', ')
}

function profile({ format, names, rows, objects }: Sample) {
  const cells = names.map((_, index) => rows.map((row) => row[index] ?? ''))
  const { style, others } = format.format === 'csv' ? guessNumbers(cells) : PLAIN
  const absent = format.format === 'csv' ? guessAbsent(cells, style) : []
  const columns = names.map((name, index) =>
    profileColumn(name, cells[index] ?? [], style, absent, objects.has(name)),
  )
  const { thousands, decimal, currency } = style
  const full: FileFormat = {
    ...format,
    decimal,
    ...(thousands && { thousands }),
    ...(currency.length > 0 && { currency: [...currency] }),
    absent,
  }
  return { format: full, columns, others }
}

interface FoundNumbers {
  readonly style: NumberStyle
  /** How many amounts are in another currency. */
  readonly others: number
}

const PLAIN: FoundNumbers = { style: { decimal: '.', thousands: undefined, currency: [] }, others: 0 }

function guessNumbers(cells: readonly (readonly string[])[]): FoundNumbers {
  const { currency, others } = guessCurrency(cells)
  const plain = cells.map((column) => column.map((cell) => withoutCurrency(cell.trim(), currency)))
  return { style: { ...guessNumberStyle(plain), currency }, others }
}

function currencyWarnings({ currency = [] }: FileFormat, others: number): readonly string[] {
  if (others === 0) return []
  return [
    say`Sampled amounts that are not in ${currency[0]!}: ${others}. They become rejects, since currencies are not converted.`,
  ]
}

function formReasons(format: FileFormat, { bom, rows }: Sample) {
  const delimiter =
    format.format === 'csv' ? say`, cells separated by ${JSON.stringify(format.delimiter)}` : ''
  const header = format.format === 'csv' && !format.header ? say`, no header` : ''
  const mark = bom ? say` with a byte order mark` : ''
  const decimal = format.decimal === ',' ? say`, decimal comma` : ''
  const [text] = format.currency ?? []
  const currency = text === undefined ? '' : say`, amounts in ${text}`
  const reason = say`${rows.length} rows looked at: ${format.format}, ${format.encoding}${mark}${delimiter}${header}${decimal}${currency}`
  return [{ field: 'file', reason }]
}
