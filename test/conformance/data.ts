import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Options, parse } from 'csv-parse/sync'
import { dataPath } from './entry.ts'

/** The rows of a data file by column, unpacked where it is packed. */
export function dataRows(file: string, options: Options = {}): Record<string, string>[] {
  const bytes = readFileSync(dataPath(file))
  const text = dataPath(file).endsWith('.gz') ? gunzipSync(bytes) : bytes
  return parse(text, { columns: true, bom: true, ...options }) as unknown as Record<string, string>[]
}

/** A column of rows as numbers; what is empty or NA is NaN. */
export function numbers(rows: readonly Readonly<Record<string, string>>[], column: string): Float64Array {
  return Float64Array.from(rows, (row) => {
    const text = row[column]
    return text === undefined || text === '' || text === 'NA' ? Number.NaN : Number(text)
  })
}
