import { join, param, type Sql, sql } from '../../store/sql.ts'
import type { Condition, EventRule, Mapping } from '../mapping/schema.ts'
import { numberOf } from './cell-values.ts'
import type { SourceCells } from './source-cells.ts'

/** Whether a row fulfils the conditions of an event rule; all of a list must hold. */
export function matches(when: EventRule['when'], mapping: Mapping, cells: SourceCells): Sql {
  if (!when) return sql`1`
  const conditions = Array.isArray(when) ? when : [when]
  return sql`(${join(
    conditions.map((condition) => conditionHolds(condition, mapping, cells)),
    ' AND ',
  )})`
}

function conditionHolds(condition: Condition, mapping: Mapping, cells: SourceCells): Sql {
  const cell = sql`trimBoth(${cells.text(condition.column)})`
  const checks = [...textChecks(condition, cell), ...numberChecks(condition, numberOf(cell, mapping.file))]
  const all = checks.length === 0 ? sql`1` : join(checks, ' AND ')
  return condition.not ? sql`NOT (${all})` : sql`(${all})`
}

function textChecks(condition: Condition, cell: Sql): Sql[] {
  const text = (value: string) => param(value, 'String')
  const checks: Sql[] = []
  if (typeof condition.equals === 'string') checks.push(sql`${cell} = ${text(condition.equals)}`)
  if (condition.oneOf) checks.push(sql`has(${param(condition.oneOf, 'Array(String)')}, ${cell})`)
  if (condition.startsWith) checks.push(sql`startsWith(${cell}, ${text(condition.startsWith)})`)
  if (condition.endsWith) checks.push(sql`endsWith(${cell}, ${text(condition.endsWith)})`)
  if (condition.contains) checks.push(sql`position(${cell}, ${text(condition.contains)}) > 0`)
  if (condition.empty !== undefined) checks.push(condition.empty ? sql`${cell} = ''` : sql`${cell} != ''`)
  return checks
}

/** A cell that is no number fulfils no comparison. */
function numberChecks(condition: Condition, number: Sql): Sql[] {
  const compared = (sign: Sql, bound: number | undefined) =>
    bound === undefined ? [] : [sql`ifNull(${number} ${sign} ${param(bound, 'Float64')}, 0)`]
  return [
    ...compared(sql`=`, typeof condition.equals === 'number' ? condition.equals : undefined),
    ...compared(sql`<`, condition.below),
    ...compared(sql`>`, condition.above),
    ...compared(sql`>=`, condition.atLeast),
    ...compared(sql`<=`, condition.atMost),
  ]
}
