import { identifier, join, param, type Sql, sql } from '../../store/sql.ts'
import type { EventRule, LineGroup } from '../mapping/schema.ts'
import { fieldName } from '../stage/field-columns.ts'
import { factorsOf, type StagedField } from '../stage/staged-fields.ts'
import type { PublishContext } from './bucket.ts'
import { eventName } from './event-name.ts'
import { propertiesOf } from './events.ts'
import { dateText, type PlacedValue, typedMaps } from './typed-maps.ts'

/** Sums are kept in millionths, as whole numbers, so that they do not depend on the order of the lines. */
const SCALE = 1_000_000

/**
 * One event for the lines of each order and customer: at the time of the first line, with the lines as a
 * list in their order, the exact sums, and properties from the first line that has them.
 */
export function groupedLines(context: PublishContext, rule: EventRule, lines: LineGroup, rows: Sql): Sql {
  const name = eventName(context, rule)
  const by = sql`ifNull(CAST(${fieldName(context.fields.text(lines.by))}, 'Nullable(String)'), toString(row_hash))`
  const properties = propertiesOf(context, rule)
  const sums = Object.entries(lines.sums)
  const firsts = properties.map(
    ({ value }, index) => sql`argMin(${value}, (file, row)) AS ${column('p', index)}`,
  )
  const totals = sums.map(
    ([, factors], index) => sql`sum(${scaledProduct(context, factors)}) AS ${column('s', index)}`,
  )
  const list = sql`arraySort(l -> l.1, groupArray(((file, row), ${lineJson(context, lines)}))) AS lines`
  const aggregates = [
    sql`min(at) AS occurred_at`,
    sql`groupBitXor(cityHash64(key_hash, k)) AS content`,
    list,
    ...firsts,
    ...totals,
  ]
  const placed: PlacedValue[] = [
    ...properties.map((property, index) => ({ ...property, value: column('p', index) })),
    ...sums.map(([path], index) => ({
      path,
      kind: 'number' as const,
      value: sql`toFloat64(${column('s', index)}) / ${param(SCALE, 'Float64')}`,
    })),
    { path: lines.as, kind: 'json', value: sql`concat('[', arrayStringConcat(lines.2, ','), ']')` },
  ]
  return sql`SELECT identity, event, occurred_at, cityHash64(identity, event, toUnixTimestamp64Milli(occurred_at), order_key, content) AS event_id, ${typedMaps(placed)}
    FROM (SELECT identity, ${name} AS event, ${by} AS order_key, ${join(aggregates, ', ')} FROM ${rows} GROUP BY identity, event, order_key)`
}

function column(prefix: string, index: number): Sql {
  return identifier(`${prefix}${index}`)
}

/** A line without one of the factors adds nothing. */
function scaledProduct({ fields }: PublishContext, factors: string | readonly string[]): Sql {
  const product = join(
    factorsOf(factors).map((factor) => fieldName(fields.number(factor))),
    ' * ',
  )
  return sql`toInt256(floor(ifNull(${product}, 0.) * ${param(SCALE, 'Float64')} + 0.5))`
}

function lineJson({ fields }: PublishContext, { fields: members }: LineGroup): Sql {
  const parts = Object.entries(members).map(([name, source]) => memberJson(name, fields.trait(source)))
  if (parts.length === 0) return sql`'{}'`
  return sql`concat('{', arrayStringConcat(arrayFilter(m -> m != '', [${join(parts, ', ')}]), ','), '}')`
}

function memberJson(name: string, field: StagedField): Sql {
  const value = fieldName(field)
  const key = param(`${JSON.stringify(name)}:`, 'String')
  if (field.kind === 'members') return sql`if(empty(${value}), '', concat(${key}, ${value}[1].2))`
  const text = sql`CAST(${field.kind === 'date' ? dateText(value) : value}, 'Nullable(String)')`
  const json =
    field.kind === 'number'
      ? sql`toString(${value})`
      : field.kind === 'flag'
        ? sql`if(${value}, 'true', 'false')`
        : sql`toJSONString(assumeNotNull(${text}))`
  return sql`ifNull(if(isNull(${value}), '', concat(${key}, ${json})), '')`
}
