import { fail } from '../../errors/index.ts'
import type { FileFormat } from '../mapping/schema.ts'
import { readHead } from './byte-stream.ts'
import { parseHead } from './delimited-text.ts'

const HEAD_BYTES = 1 << 20

/** The column names of a delimited file, from its header or from the mapping; doubled names get a number. */
export async function columnNames(file: string, format: FileFormat): Promise<string[]> {
  if (!format.header && format.columns) return [...format.columns]
  const text = decodeHead(await readHead(file, HEAD_BYTES), format.encoding)
  const [first] = parseHead(file, firstLines(text), format, 1)
  if (!first) return fail('ingest/file-empty', { file })
  return uniqueNames(first)
}

/** As a stream: Node 20 takes the whole of a text in windows-1252 for Latin-1, in which there is no €. */
export function decodeHead(head: Uint8Array, encoding: FileFormat['encoding']): string {
  const decoder = new TextDecoder(encoding)
  return decoder.decode(head, { stream: true }) + decoder.decode()
}

/** Enough text for a header with line breaks in quoted names, without a torn last line. */
function firstLines(text: string): string {
  const end = text.lastIndexOf('\n')
  return end < 0 ? text : text.slice(0, end + 1)
}

export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((raw, index) => {
    const name = raw.trim() === '' ? `column_${index + 1}` : raw.trim()
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name}_${times}`
  })
}
