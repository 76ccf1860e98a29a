import type { EventRule, Mapping, ValueSource } from './schema.ts'

/** Instead of a column of customers: each row is one, under its number. */
export const ROW_NUMBER = '#row'

/** Every column that a mapping names, each once. */
export function mappedColumns({ customer, time, events, traits }: Mapping): string[] {
  const timed = time && 'column' in time ? [time.column] : []
  const named = customer.column === ROW_NUMBER ? [] : [customer.column]
  return [...new Set([...named, ...timed, ...events.flatMap(ruleColumns), ...sourceColumns(traits)])]
}

/** The names of the members of JSON records that tell customers, records and orders apart. */
export function identifyingMembers({ customer, events }: Mapping): string[] {
  const ids = events.flatMap(({ id, lines }) => [...(id ? [id] : []), ...(lines ? [lines.by] : [])])
  return [customer.column, ...ids].flatMap((column) => [column, column.split('.').at(-1) ?? column])
}

function ruleColumns({ name, when, id, properties, lines }: EventRule): string[] {
  const conditions = when === undefined ? [] : Array.isArray(when) ? when : [when]
  return [
    ...(typeof name === 'object' ? [name.column] : []),
    ...conditions.map(({ column }) => column),
    ...(id ? [id] : []),
    ...sourceColumns(properties),
    ...(lines ? [lines.by, ...sourceColumns(lines.fields), ...Object.values(lines.sums).flat()] : []),
  ]
}

function sourceColumns(sources: Readonly<Record<string, ValueSource>>): string[] {
  return Object.values(sources).map((source) => (typeof source === 'string' ? source : source.column))
}
