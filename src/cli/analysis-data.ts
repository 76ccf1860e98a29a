import {
  type Analysis,
  type BareFile,
  FILE_COLUMNS,
  type LeftOut,
  openBareFile,
  type Subject,
  subjectOfWorkspace,
} from '../analyses/index.ts'
import { fail } from '../errors/index.ts'
import { isTimeFormat, readMapping } from '../ingest/index.ts'
import { dayStart, isTimeZone, localDay } from '../time/calendar.ts'
import { instantOf } from '../time/written-instant.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Context } from './context.ts'
import { stepOf } from './import-step.ts'
import { readText } from './text-file.ts'

/** What is said of the data: columns of files by their flags, or what a purchase is in a workspace. */
export interface DataFlags extends Readonly<Record<string, unknown>> {
  readonly asOf?: string
  readonly map?: string
  readonly dateFormat?: string
  readonly timeZone?: string
  readonly rejects?: string
  readonly event?: string
  readonly amount?: string
  readonly currency?: string
}

/** What is wrong with what is said of the data, before any of them are read. */
export function checkDataFlags({ timeZone, dateFormat, currency }: DataFlags): void {
  const refuse = (option: string, detail: string) => fail('analysis/invalid-option', { option, detail })
  if (timeZone !== undefined && !isTimeZone(timeZone))
    refuse('--time-zone', 'Expected an IANA time zone such as Europe/Berlin or UTC.')
  if (dateFormat !== undefined && !isTimeFormat(dateFormat))
    refuse('--date-format', 'Expected iso, unix, unix-ms, excel, or a pattern such as D/M/YYYY.')
  if (currency !== undefined && !/^[A-Za-z]{3}$/.test(currency))
    refuse('--currency', 'Expected three letters such as EUR.')
}

/** What an analysis runs on, whichever way it came. */
export interface AnalysisData {
  readonly workspace: Workspace
  readonly subject: Subject
  readonly asOf: number
  /** Options that say what the data are. */
  readonly options: Readonly<Record<string, unknown>>
  /** What was read of files; null for a workspace. */
  readonly source: FileSource | null
  close(): Promise<void>
}

interface FileSource {
  readonly files: readonly string[]
  readonly rows: number
  readonly rejectedRows: number
  readonly leftOut: readonly LeftOut[]
}

/** Files as a workspace of their own. */
export async function dataOfFiles(
  { signal, progress }: Context,
  { reads }: Analysis,
  files: readonly string[],
  flags: DataFlags,
): Promise<AnalysisData> {
  const file = { ...(await fileOf(flags)), files, columns: columnsOf(reads, flags) }
  const onProgress = (step: Parameters<typeof stepOf>[0]) => progress.show(stepOf(step))
  const opened = await openBareFile(reads, file, { signal, onProgress })
  const { workspace, subject, purchases, lastDayEnd, summary, leftOut, close } = opened
  const { event, currency } = flags
  const said = { ...purchases, ...(event !== undefined && { event }) }
  const { rows, rejectedRows } = summary
  return {
    workspace,
    subject: currency === undefined ? subject : { ...subject, currency },
    asOf: instantOf(flags.asOf, workspace.settings) ?? lastDayEnd ?? endOfToday(workspace),
    options: reads === 'purchases' ? { purchases: said } : {},
    source: { files, rows, rejectedRows, leftOut },
    close,
  }
}

/** Of a file without times: the same all day, so that the same file gives the same. */
function endOfToday({ clock, settings: { timeZone } }: Workspace): number {
  return dayStart(localDay(clock(), timeZone) + 1, timeZone) - 1
}

async function fileOf({
  map,
  dateFormat,
  timeZone,
  rejects,
}: DataFlags): Promise<Omit<BareFile, 'files' | 'columns'>> {
  const mapping = map === undefined ? undefined : readMapping(await readText(map))
  return { mapping, dateFormat, timeZone, rejects }
}

/** Commander names `--event-column` `eventColumn`. */
const flagKey = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function columnsOf(reads: Analysis['reads'], flags: DataFlags): BareFile['columns'] {
  return Object.fromEntries(
    FILE_COLUMNS[reads].map(({ name }) => [name, flags[flagKey(name)] as string | false | undefined]),
  )
}

/** Flags that have a meaning without a file too. */
const OF_BOTH = ['amount', 'product', 'category', 'quantity']
const OF_FILES = ['map', 'dateFormat', 'timeZone', 'rejects']

/** The workspace of `--data`. */
export async function dataOfWorkspace(
  { open }: Context,
  analysis: Analysis,
  flags: DataFlags,
): Promise<AnalysisData> {
  const { reads } = analysis
  const columns = FILE_COLUMNS[reads].map(({ name }) => flagKey(name)).filter((key) => !OF_BOTH.includes(key))
  const stray = [...columns, ...OF_FILES].find((key) => typeof flags[key] === 'string')
  if (stray !== undefined)
    fail('analysis/no-file', { flag: `--${stray.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` })
  const workspace = await open()
  const said = OF_BOTH.concat('event').flatMap((key) =>
    flags[key] === undefined ? [] : [[key, flags[key]] as const],
  )
  const asOf = instantOf(flags.asOf, workspace.settings) ?? workspace.clock()
  const subject = (await subjectOfWorkspace(workspace, analysis, asOf))()
  return {
    workspace,
    subject: flags.currency === undefined ? subject : { ...subject, currency: flags.currency },
    asOf,
    options: reads === 'purchases' ? { purchases: Object.fromEntries(said) } : {},
    source: null,
    // The context closes what it opened.
    close: async () => {},
  }
}
