import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

/** Rows or values that an import left out for one reason. */
export interface LeftOut {
  readonly column: string
  readonly reason: string
  readonly count: number
  /** The first of them. */
  readonly line: number
  readonly value: string
}

/** What a list of rejects comes to: by column and reason, the commonest first. */
export async function summariseRejects(file: string | undefined): Promise<readonly LeftOut[]> {
  if (file === undefined) return []
  const found = new Map<string, LeftOut>()
  for await (const row of createReadStream(file).pipe(parse({ columns: true })) as AsyncIterable<Row>) {
    const { column, reason, line, value } = row
    const key = `${column}\n${reason}`
    const known = found.get(key) ?? { column, reason, count: 0, line: Number(line), value }
    found.set(key, { ...known, count: known.count + 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

interface Row {
  readonly column: string
  readonly reason: string
  readonly line: string
  readonly value: string
}
