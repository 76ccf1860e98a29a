import { mapValueSql, type Value, valueAt } from '../predicates/value.ts'
import type { Frame } from '../records/frame.ts'
import { type History, latestChange } from '../records/history.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { MeasuredSql } from './measure.ts'
import { splitTrait } from './trait-path.ts'

/** Reads the value of a trait at an instant; undefined before its first record. */
export function prepareTrait(name: string): (history: History, now: number) => Value | undefined {
  const { trait, path } = splitTrait(name)
  return (history, now) => {
    const change = latestChange(history, trait, now)
    return change && valueAt(change.values, path)
  }
}

/** The number in a trait at the instant of evaluation, and whether the profile has one. */
export function traitNumberSql(name: string, frame: Frame): Required<MeasuredSql> {
  return latestSql(name, 'number', sql`toFloat64(0)`, frame)
}

/** The text in a trait at the instant of evaluation, and whether the profile has one. */
export function traitTextSql(name: string, frame: Frame): Required<MeasuredSql> {
  return latestSql(name, 'text', sql`''`, frame)
}

function latestSql(
  name: string,
  type: 'number' | 'text',
  otherwise: Sql,
  frame: Frame,
): Required<MeasuredSql> {
  const { trait, path } = splitTrait(name)
  const value = mapValueSql(path)
  const changes = frame.rows('trait', [trait])
  const latest = (expression: Sql, none: Sql) => changes.latest(frame.column('trait', expression, none))
  return {
    value: latest(value.get(type), otherwise),
    known: sql`(${latest(sql`toUInt8(${value.has(type)})`, sql`0`)} = 1)`,
  }
}
