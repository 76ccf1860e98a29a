import type { AnalyticalStore } from '../../store/analytical.ts'
import { integer, join, param, type Sql, sql } from '../../store/sql.ts'
import type { Mapping } from '../mapping/schema.ts'
import { PUBLISH_SETTINGS, type PublishContext } from '../publish/bucket.ts'
import { recordsOf } from '../publish/events.ts'
import { typedMaps } from '../publish/typed-maps.ts'
import { fieldName } from '../stage/field-columns.ts'
import type { SourceCells } from '../stage/source-cells.ts'
import { StagedFields } from '../stage/staged-fields.ts'
import { convertedRows } from '../stage/staging-query.ts'

/** A record as it would be stored. */
export interface PreviewRecord {
  readonly customer: string
  readonly event: string | undefined
  readonly occurredAt: string
  readonly properties: Readonly<Record<string, unknown>>
}

interface StoredRecord {
  readonly identity: string
  readonly event: string
  readonly occurred_at: string
  readonly text: Record<string, string>
  readonly number: Record<string, number>
  readonly flag: Record<string, boolean>
  readonly json: Record<string, string>
}

/** The first records that a batch gives under a mapping, without storing anything. */
export async function previewRecords(
  store: AnalyticalStore,
  mapping: Mapping,
  cells: SourceCells,
  raw: Sql,
  now: number,
  limit: number,
): Promise<PreviewRecord[]> {
  const fields = new StagedFields(mapping)
  const context: PublishContext = { store, mapping, fields, now }
  const converted = convertedRows({ mapping, fields, now }, { cells, raw, fileIndex: 0, firstRow: 0 })
  const values = fields.all.map((field) => sql`, ${fieldName(field)}`)
  const rows = sql`(SELECT toUInt16(0) AS file, row_number AS row, row_hash, row_hash AS key_hash, toUInt64(1) AS k, identity, assumeNotNull(at) AS at, gives${join(values, '')}
    FROM (${converted}) WHERE row_reason = '')`
  const events = mapping.events.map((rule, index) => {
    const given = sql`(SELECT * FROM ${rows} WHERE bitTest(gives, ${param(index, 'UInt8')}) ORDER BY row LIMIT ${integer(SAMPLED)})`
    return sql`SELECT identity, event, toString(occurred_at) AS occurred_at, text, number, flag, json FROM (${recordsOf(context, rule, given)}) ORDER BY occurred_at LIMIT ${integer(limit)}`
  })
  const settings = { ...cells.settings, ...PUBLISH_SETTINGS }
  const found: PreviewRecord[][] = []
  for (const query of [...events, traitPreview(mapping, fields, rows, limit)])
    if (query) found.push((await store.query<StoredRecord>(query, { settings })).map(shown))
  return fairly(found, limit)
}

/** So many of several lists, a kind after the other: of each as many as of the others, as far as it has them. */
function fairly<Item>(lists: readonly (readonly Item[])[], limit: number): Item[] {
  const shares = lists.map(() => 0)
  for (let left = limit, given = -1; given !== 0; ) {
    given = 0
    for (const [index, list] of lists.entries()) {
      if (left === 0 || shares[index]! >= list.length) continue
      shares[index]! += 1
      left -= 1
      given += 1
    }
  }
  return lists.flatMap((list, index) => list.slice(0, shares[index]))
}

const SAMPLED = 2000

/** Traits in one record a row; members of JSON objects are shown as they are, unexpanded. */
function traitPreview(
  { traits, traitsOf }: Mapping,
  fields: StagedFields,
  rows: Sql,
  limit: number,
): Sql | undefined {
  const named = Object.entries(traits).map(([path, source]) => ({ path, field: fields.trait(source) }))
  const all = traitsOf ? [...named, { path: '', field: fields.membersOf(traitsOf) }] : named
  if (all.length === 0) return undefined
  const placed = all.map(({ path, field }) => ({
    path,
    kind: field.kind === 'members' ? ('leaves' as const) : field.kind,
    value: fieldName(field),
  }))
  return sql`SELECT identity, '' AS event, toString(at) AS occurred_at, ${typedMaps(placed)} FROM ${rows} ORDER BY row LIMIT ${integer(limit)}`
}

function shown({ identity, event, occurred_at, text, number, flag, json }: StoredRecord): PreviewRecord {
  const lists = Object.entries(json).map(([path, value]) => [path, JSON.parse(value)] as const)
  const properties = { ...text, ...number, ...flag, ...Object.fromEntries(lists) }
  return { customer: identity, event: event === '' ? undefined : event, occurredAt: occurred_at, properties }
}
