import { copyFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, SatsumaError } from '../../errors/index.ts'
import {
  type ImportProgress,
  type ImportSummary,
  importFiles,
  inspectFile,
  type Mapping,
  type Parts,
  type Proposal,
  parseMapping,
  ROW_NUMBER,
} from '../../ingest/index.ts'
import { sayLater } from '../../language/index.ts'
import { param, sql } from '../../store/sql.ts'
import { dayStart, localDay } from '../../time/calendar.ts'
import type { Workspace } from '../../workspace/index.ts'
import type { Reads } from '../analysis.ts'
import type { Subject } from '../perform.ts'
import type { PurchaseSource } from '../purchases/index.ts'
import { answersMapping } from './answers-mapping.ts'
import { FILE_COLUMNS } from './columns.ts'
import { type PurchasesOfFile, purchasesMapping } from './purchases-mapping.ts'
import { type LeftOut, summariseRejects } from './rejects.ts'
import { type Imported, subjectOfFile } from './subject.ts'
import { openThrowaway } from './throwaway.ts'

/** A bare file, and what is said of it. */
export interface BareFile {
  /** Files of one form; together they are one. */
  readonly files: readonly string[]
  /** Columns by the names of `FILE_COLUMNS`. `order: false`: no column is one. */
  readonly columns: Readonly<Record<string, string | false | undefined>>
  /** A mapping instead of columns. */
  readonly mapping?: Mapping | undefined
  /** The zone of times that state none, and of days. */
  readonly timeZone?: string | undefined
  readonly dateFormat?: string | undefined
  /** Where to copy the list of what was left out. */
  readonly rejects?: string | undefined
}

export interface OpenOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ImportProgress) => void
}

/** A file as a workspace of its own. */
export interface OpenedFile {
  readonly workspace: Workspace
  readonly purchases: PurchaseSource | undefined
  /** In the language that is spoken when it is asked for. */
  readonly subject: Subject
  /** The end of the day of its last record; undefined where it has none. */
  readonly lastDayEnd: number | undefined
  readonly summary: ImportSummary
  readonly leftOut: readonly LeftOut[]
  /** Closes the workspace and removes it. */
  close(): Promise<void>
}

/** Imports a bare file into a throwaway workspace: propose -> map as the analysis reads -> import. */
export async function openBareFile(reads: Reads, file: BareFile, options: OpenOptions): Promise<OpenedFile> {
  const { workspace, close } = await openThrowaway()
  try {
    if (file.timeZone !== undefined) await workspace.changeSettings({ timeZone: file.timeZone })
    const { imported, ...opened } = await importInto(workspace, reads, file, options)
    return {
      ...opened,
      get subject() {
        return subjectOfFile(imported)
      },
      workspace,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function importInto(
  workspace: Workspace,
  reads: Reads,
  file: BareFile,
  { signal, onProgress }: OpenOptions,
): Promise<Omit<OpenedFile, 'workspace' | 'close' | 'subject'> & { readonly imported: Imported }> {
  const { mapping, purchases, doubts } = await mappingOf(workspace, reads, file)
  const summary = await importFiles(workspace, file.files, mapping, { signal, onProgress })
  const leftOut = await summariseRejects(summary.rejectFile)
  if (file.rejects !== undefined && summary.rejectFile) await copyRejects(summary.rejectFile, file.rejects)
  const names = file.files.map((path) => basename(path))
  const besides = await otherEvents(workspace, purchases?.event)
  return {
    purchases: await withStoredAmount(workspace, purchases),
    imported: { names, mapping, purchases, summary, leftOut, besides, doubts },
    lastDayEnd: await endOfLastDay(workspace),
    summary,
    leftOut,
  }
}

async function copyRejects(from: string, to: string): Promise<void> {
  await copyFile(from, to).catch((error: NodeJS.ErrnoException) =>
    fail('command/file-unwritable', { file: to, detail: error.code ?? error.message }, error),
  )
}

/** Where no number of any purchase could be stored, no amount is said; what was left out is told with the result. */
async function withStoredAmount(
  { analytical }: Workspace,
  purchases: PurchaseSource | undefined,
): Promise<PurchaseSource | undefined> {
  if (purchases?.event === undefined || purchases.amount === undefined) return purchases
  const [row] = await analytical.query<{ known: string }>(
    sql`SELECT count() AS known FROM events WHERE event = ${param(purchases.event, 'String')} AND notEmpty(number)`,
  )
  const { amount, ...others } = purchases
  return Number(row?.known ?? 0) > 0 ? { ...others, amount } : others
}

interface Mapped {
  readonly mapping: Mapping
  readonly purchases: PurchaseSource | undefined
  /** What the file does not decide, and was decided. */
  readonly doubts: readonly string[]
}

async function mappingOf(workspace: Workspace, reads: Reads, file: BareFile): Promise<Mapped> {
  if (file.mapping) return { mapping: file.mapping, purchases: undefined, doubts: [] }
  const proposal = await propose(workspace, reads, file)
  const { mapping, purchases } = mapped(reads, file, proposal)
  const doubts = file.dateFormat === undefined ? proposal.questions : []
  return { mapping: withDateFormat(mapping, file.dateFormat), purchases, doubts }
}

async function propose(workspace: Workspace, reads: Reads, file: BareFile): Promise<Proposal> {
  const named = FILE_COLUMNS[reads].flatMap(({ name, part }) => {
    const column = file.columns[name]
    return typeof column === 'string' ? [[part ?? name, column] as const] : []
  })
  const timeZone = workspace.settings.timeZone
  const eventful = isEventful(reads, file)
  try {
    return await inspectFile(workspace, file.files, {
      timeZone,
      preview: 0,
      parts: Object.fromEntries(named) as Parts,
      eventful,
    })
  } catch (error) {
    if (!(error instanceof SatsumaError) || error.code !== 'ingest/no-customer-column') throw error
    if (reads === 'answers')
      return propose(workspace, reads, { ...file, columns: { ...file.columns, customer: ROW_NUMBER } })
    return fail('analysis/no-column', { found: error.problems[0]!.message, flag: '--customer' }, error)
  }
}

/** Whether rows are what customers did, also where each of them has only one. */
function isEventful(reads: Reads, { columns }: BareFile): boolean {
  if (reads === 'customers') return typeof columns.date === 'string'
  return reads === 'purchases' || reads === 'events'
}

function mapped(
  reads: Reads,
  { files, columns }: BareFile,
  proposal: Proposal,
): Partial<PurchasesOfFile> & Pick<PurchasesOfFile, 'mapping'> {
  const isTable = reads === 'customers' && proposal.mapping.events.length === 0
  if (reads === 'answers') return { mapping: answersMapping(proposal) }
  if (isTable || reads === 'traits') return proposal
  const { order, ...parts } = proposal.parts
  if (parts.time === undefined) {
    const known = proposal.columns.map(({ name }) => name).join(', ')
    const found = sayLater`No column of ${basename(files[0] ?? '')} looks like a day or time. Columns: ${known}.`
    return fail('analysis/no-column', { found, flag: '--date' })
  }
  if (reads === 'events') return proposal
  const lines = columns.order === false || order === undefined ? {} : { order }
  const goods = { product: columns.product || undefined, category: columns.category || undefined }
  const found = purchasesMapping({ ...proposal, parts: { ...parts, ...lines } }, goods)
  if (reads !== 'customers') return found
  // What never changes within a customer is the customer's.
  return { ...found, mapping: parseMapping({ ...found.mapping, traits: proposal.mapping.traits }) }
}

function withDateFormat(mapping: Mapping, format: string | undefined): Mapping {
  if (format === undefined || !mapping.time || !('column' in mapping.time)) return mapping
  return parseMapping({ ...mapping, time: { ...mapping.time, format } })
}

export interface EventCount {
  readonly event: string
  readonly records: number
}

/** What a file of purchases holds besides. */
async function otherEvents(
  { analytical }: Workspace,
  event: string | undefined,
): Promise<readonly EventCount[]> {
  if (event === undefined) return []
  const rows = await analytical.query<{ name: string; records: string }>(
    sql`SELECT toString(event) AS name, count() AS records FROM events WHERE event != ${param(event, 'String')} GROUP BY event ORDER BY records DESC, name`,
  )
  return rows.map(({ name, records }) => ({ event: name, records: Number(records) }))
}

async function endOfLastDay({ analytical, settings }: Workspace): Promise<number | undefined> {
  const [row] = await analytical.query<{ records: string; last: string }>(
    sql`SELECT count() AS records, toUnixTimestamp64Milli(max(occurred_at)) AS last FROM events`,
  )
  if (Number(row?.records ?? 0) === 0) return undefined
  return dayStart(localDay(Number(row!.last), settings.timeZone) + 1, settings.timeZone) - 1
}
