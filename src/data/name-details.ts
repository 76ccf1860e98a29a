import type { TypedValues } from '../predicates/value.ts'
import { plainValue } from '../records/json-value.ts'
import { type Owner, RECORD_TABLES } from '../records/record-table.ts'
import { PROFILE } from '../records/survivors.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { readValueFacts, type ValueFacts } from './value-facts.ts'
import { readVolume, type VolumePoint } from './volume.ts'

/** One record as an example. */
export interface Example {
  readonly at: number
  readonly profileId: number
  /** Of an event its properties, of a trait its value; absent where it was removed. */
  readonly value?: unknown
}

/** Everything there is to say of the records of one event or trait. */
export interface NameDetails {
  readonly records: number
  readonly profiles: number
  readonly firstAt: number
  readonly latestAt: number
  readonly receivedAt: number
  /** Records that say they happen after now. */
  readonly future: number
  readonly days: readonly VolumePoint[]
  /** How many records the values and duplicates are of: all, or a sample where there are very many. */
  readonly sampled: number
  /** Of those: the same at the same instant for the same profile, once more. */
  readonly duplicates: number
  readonly values: readonly ValueFacts[]
  /** The latest ones. */
  readonly examples: readonly Example[]
}

/** Records that are looked at for their values; of more, a sample of about so many. */
const SAMPLE = 100_000
/** Samples are of whole blocks of profiles, which lie together. */
const BLOCK_PROFILES = 1_024
const DAYS = 90
const EXAMPLES = 5

type Asked = { readonly owner: Owner; readonly name: string }

/** What is known of the records of a name; undefined where there are none. */
export function readNameDetails(
  workspace: Workspace,
  asked: Asked,
  sample = SAMPLE,
): Promise<NameDetails | undefined> {
  return workspace.survivors.readMerged(() => readDetails(workspace, asked, sample))
}

async function readDetails(
  workspace: Workspace,
  asked: Asked,
  sample: number,
): Promise<NameDetails | undefined> {
  const { analytical, clock } = workspace
  const now = clock()
  const totals = await readTotals(workspace, asked, now)
  if (totals === undefined) return undefined
  const rows = sampleSql(asked, Math.ceil(totals.records / sample))
  return {
    ...totals,
    ...(await readDuplicates(workspace, rows)),
    days: await readVolume(workspace, { ...asked, days: DAYS }),
    values: await readValueFacts(analytical, rows, now),
    examples: await readExamples(workspace, asked, now),
  }
}

const BATCH = { lane: 'batch' } as const
const TOTALS = ['records', 'profiles', 'firstAt', 'latestAt', 'receivedAt', 'future'] as const
type Totals = Pick<NameDetails, (typeof TOTALS)[number]>

async function readTotals(
  { analytical }: Workspace,
  { owner, name }: Asked,
  now: number,
): Promise<Totals | undefined> {
  const { table, name: column } = RECORD_TABLES[owner]
  const ms = (of: Sql) => sql`toUnixTimestamp64Milli(${of})`
  const [row] = await analytical.query<Record<(typeof TOTALS)[number], string>>(
    sql`SELECT count() AS records, groupBitmap(${PROFILE}) AS profiles, ${ms(sql`min(occurred_at)`)} AS firstAt, ${ms(sql`max(occurred_at)`)} AS latestAt, ${ms(sql`max(received_at)`)} AS receivedAt, countIf(${ms(sql`occurred_at`)} > ${param(now, 'Int64')}) AS future FROM ${table} PREWHERE ${column} = ${param(name, 'String')}`,
    BATCH,
  )
  if (row === undefined || row.records === '0') return undefined
  return Object.fromEntries(TOTALS.map((key) => [key, Number(row[key])])) as Totals
}

/** The records of every n-th block of profiles. */
function sampleSql({ owner, name }: Asked, every: number): Sql {
  const { table, name: column } = RECORD_TABLES[owner]
  const block = sql`intDiv(profile_id, ${param(BLOCK_PROFILES, 'UInt32')})`
  const test = every === 1 ? sql`1` : sql`${block} % ${param(every, 'UInt32')} = 0`
  return sql`SELECT profile_id, occurred_at, text, number, flag, date, json FROM ${table} PREWHERE ${column} = ${param(name, 'String')} AND ${test}`
}

async function readDuplicates(
  { analytical }: Workspace,
  rows: Sql,
): Promise<Pick<NameDetails, 'sampled' | 'duplicates'>> {
  const same = sql`SELECT count() AS c FROM (${rows}) GROUP BY profile_id, occurred_at, sipHash128(text, number, flag, json)`
  const [row] = await analytical.query<{ sampled: string; duplicates: string }>(
    sql`SELECT sum(c) AS sampled, sum(c - 1) AS duplicates FROM (${same})`,
    BATCH,
  )
  return { sampled: Number(row!.sampled), duplicates: Number(row!.duplicates) }
}

interface ExampleRow {
  readonly at: string
  readonly profile: number
  readonly values: readonly [
    TypedValues['text'],
    TypedValues['number'],
    TypedValues['flag'],
    TypedValues['json'],
  ]
}

async function readExamples(
  { analytical }: Workspace,
  { owner, name }: Asked,
  now: number,
): Promise<readonly Example[]> {
  const { table, name: column, id } = RECORD_TABLES[owner]
  const rows = await analytical.query<ExampleRow>(
    sql`SELECT toUnixTimestamp64Milli(occurred_at) AS at, ${PROFILE} AS profile, tuple(text, number, flag, json) AS values FROM ${table} PREWHERE ${column} = ${param(name, 'String')} WHERE at <= ${param(now, 'Int64')} ORDER BY occurred_at DESC, ${id} DESC LIMIT ${param(EXAMPLES, 'UInt32')}`,
    BATCH,
  )
  return rows.map(({ at, profile, values: [text, number, flag, json] }) => {
    const value = plainValue({ text, number, flag, date: {}, json })
    return { at: Number(at), profileId: profile, ...(value !== undefined && { value }) }
  })
}
