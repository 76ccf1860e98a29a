import { ParquetReader } from './parquet-reader.ts'

/** A Parquet file as JSON Lines; `onShare` hears how much more of it is done. */
export function parquetLines(
  file: string,
  folder: string,
  onShare: (share: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  return withReader(folder, signal, (reader) => reader.lines(file, onShare))
}

/** The first rows of a Parquet file as JSON Lines. */
export function parquetHead(file: string, folder: string, rows: number): AsyncGenerator<Buffer> {
  return withReader(folder, undefined, (reader) => reader.head(file, rows))
}

async function* withReader(
  folder: string,
  signal: AbortSignal | undefined,
  read: (reader: ParquetReader) => AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  const reader = await ParquetReader.open(folder, { signal })
  try {
    yield* read(reader)
  } finally {
    await reader.close()
  }
}
