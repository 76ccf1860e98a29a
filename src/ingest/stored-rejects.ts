import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { parse } from 'csv-parse'
import type { Reject } from './reject-file.ts'

/** The list of rejects of an import, one after the other; a line that is still being written is left out. */
export async function* storedRejects(file: string): AsyncGenerator<Reject> {
  const lines = parse({ columns: true, skip_records_with_error: true })
  // Whoever stops reading has the file closed.
  pipeline(createReadStream(file), lines, () => undefined)
  for await (const { line, ...row } of lines as AsyncIterable<Record<keyof Reject, string>>)
    yield { ...row, line: Number(line) }
}
