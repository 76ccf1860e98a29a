import type { TypedValues } from '../../predicates/value.ts'
import type { ProfileRecord } from '../../records/history.ts'

type Written = readonly [at: number, id: string, ...values: unknown[]]

const TYPES = ['text', 'number', 'flag', 'date', 'json'] as const
const NOTHING = Object.freeze({})

/** A record as text, to be joined with others by commas; of its values those that are wanted. */
export function writeRecord({ at, id, values }: Omit<ProfileRecord, 'name'>, wanted: Wanted): string {
  const written: unknown[] = [at, String(id), ...TYPES.map((type) => chosen(values[type], wanted))]
  while (written.at(-1) === 0) written.pop()
  return JSON.stringify(written)
}

/** The records that `writeRecord` wrote, joined by commas, each under a name. */
export function readRecords(text: string, name: string): ProfileRecord[] {
  return (JSON.parse(`[${text}]`) as Written[]).map(([at, id, ...values]) => ({
    name,
    at,
    id: BigInt(id),
    values: valuesOf(values),
  }))
}

/** Whether the value under a path is wanted. */
export type Wanted = (path: string) => boolean

function chosen(byPath: Readonly<Record<string, unknown>>, wanted: Wanted): object | 0 {
  const entries = Object.entries(byPath).filter(([path]) => wanted(path))
  return entries.length === 0 ? 0 : Object.fromEntries(entries)
}

function valuesOf(values: readonly unknown[]): TypedValues {
  const [text, number, flag, date, json] = values.map((value) => value || NOTHING)
  return {
    text: text ?? NOTHING,
    number: number ?? NOTHING,
    flag: flag ?? NOTHING,
    date: date ?? NOTHING,
    json: json ?? NOTHING,
  } as TypedValues
}
