import { fail } from '../../errors/index.ts'
import { say } from '../../language/index.ts'
import type { FileFormat } from '../mapping/schema.ts'
import { guessAbsent, guessNumberStyle, profileColumn } from './column-profile.ts'
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
  const { format, columns } = profile(sample)
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
  return { ...proposed, reasons, columns: shown, parts: namedParts(roles) }
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
  const style =
    format.format === 'csv' ? guessNumberStyle(cells) : { decimal: '.' as const, thousands: undefined }
  const absent = format.format === 'csv' ? guessAbsent(cells, style) : []
  const columns = names.map((name, index) =>
    profileColumn(name, cells[index] ?? [], style, absent, objects.has(name)),
  )
  const { thousands } = style
  const full: FileFormat = { ...format, decimal: style.decimal, absent, ...(thousands && { thousands }) }
  return { format: full, columns }
}

function formReasons(format: FileFormat, { bom, rows }: Sample) {
  const delimiter =
    format.format === 'csv' ? say`, cells separated by ${JSON.stringify(format.delimiter)}` : ''
  const header = format.format === 'csv' && !format.header ? say`, no header` : ''
  const mark = bom ? say` with a byte order mark` : ''
  const decimal = format.decimal === ',' ? say`, decimal comma` : ''
  const reason = say`${rows.length} rows looked at: ${format.format}, ${format.encoding}${mark}${delimiter}${header}${decimal}`
  return [{ field: 'file', reason }]
}
