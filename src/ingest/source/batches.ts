import type { FileFormat } from '../mapping/schema.ts'
import { type Batch, BatchWriter } from './batch-writer.ts'
import { readUtf8 } from './byte-stream.ts'
import { blanksToTabs, rowDelimiter, rowQuote } from './delimited-text.ts'
import { withReadableIntegers } from './long-integers.ts'
import { parquetLines } from './parquet.ts'
import { type RowDialect, RowScanner } from './row-scanner.ts'

export interface BatchSource {
  readonly file: string
  readonly fileIndex: number
  readonly format: FileFormat
  /** How many cells a row has; undefined for JSON Lines. */
  readonly columns: number | undefined
  /** Members of JSON records whose integers must keep all their digits. */
  readonly identifying: readonly string[]
  readonly folder: string
  /** Size of the file on disk, and who hears how much of it was read. */
  readonly bytes: number
  readonly onBytes: (bytes: number) => void
  /** Called now and then while a batch is made; what it throws ends that. */
  readonly onGoing?: () => void
  readonly signal?: AbortSignal | undefined
}

/** Cuts a file into batches of rows: one is written while the engine reads the one before. */
export async function* batchesOf(source: BatchSource): AsyncGenerator<Batch> {
  const writer = new BatchWriter(source.folder, source.fileIndex)
  const scanner = new RowScanner(dialect(source), writer)
  for await (const chunk of chunksOf(source)) {
    scanner.push(chunk)
    source.onGoing?.()
    if (writer.full) yield await writer.take()
  }
  scanner.finish()
  if (!writer.empty) yield await writer.take()
}

function chunksOf(source: BatchSource): AsyncIterable<Buffer> {
  const { file, format, identifying, folder, bytes, onBytes, signal } = source
  if (format.format === 'parquet')
    return withReadableIntegers(
      parquetLines(file, folder, (share) => onBytes(share * bytes), signal),
      identifying,
    )
  const chunks = readUtf8(file, format.encoding, onBytes)
  if (format.format === 'jsonl') return withReadableIntegers(chunks, identifying)
  return format.delimiter === 'whitespace' ? blanksToTabs(chunks) : chunks
}

function dialect({ format, columns }: BatchSource): RowDialect {
  const quote = rowQuote(format)
  return {
    delimiter: rowDelimiter(format).charCodeAt(0),
    quote: quote === undefined || columns === undefined ? undefined : quote.charCodeAt(0),
    columns,
    header: columns !== undefined && format.header,
  }
}
