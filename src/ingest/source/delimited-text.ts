import { parse } from 'csv-parse/sync'
import { fail } from '../../errors/index.ts'
import type { FileFormat } from '../mapping/schema.ts'
import { changedLines } from './changed-lines.ts'

/**
 * Columns separated by runs of blanks, as statistics programs write them, become tabs. Bytes are read as
 * Latin-1, one character each, so that invalid UTF-8 is still there to be rejected.
 */
export function blanksToTabs(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return changedLines(chunks, (lines) => Buffer.from(tabbed(lines.toString('latin1')), 'latin1'))
}

/** The bounds keep a run of a million blanks from overflowing the stack. */
function tabbed(text: string): string {
  const runs = text.replace(/[ \t]{1,4096}/g, '\t').replace(/\t{2,}/g, '\t')
  return runs.replace(/^\t|\t(?=\r?$)/gm, '')
}

/** The delimiter that rows have once {@link blanksToTabs} ran. */
export function rowDelimiter({ delimiter }: FileFormat): string {
  return delimiter === 'whitespace' ? '\t' : delimiter
}

export function rowQuote({ quote }: FileFormat): string | undefined {
  return quote === 'none' ? undefined : quote
}

/**
 * Reads the head of a delimited file leniently: for names, samples and guesses, not for importing. The
 * head may end within a quoted cell, or hold a quote that is never closed; the rows before it count.
 */
export function parseHead(file: string, text: string, format: FileFormat, limit: number): string[][] {
  const plain = format.delimiter === 'whitespace' ? tabbed(text) : text
  const rows: string[][] = []
  try {
    parse(plain, {
      delimiter: rowDelimiter(format),
      quote: rowQuote(format) ?? null,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: limit,
      on_record: (record: string[]) => {
        rows.push(record)
        return null
      },
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    if (rows.length === 0) fail('ingest/file-too-broken', { file, detail }, error)
  }
  return rows
}
